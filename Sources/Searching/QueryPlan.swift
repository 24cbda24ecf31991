/// A query with everything looked up: stems, ids, days. What is left to do touches posting lists.
struct QueryPlan: Sendable {
  let scoring: [String]
}
