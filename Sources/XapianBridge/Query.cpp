#include "XBQuery.h"

#include <algorithm>

#include "Guarded.hpp"
#include "Handles.hpp"
#include "Queries.hpp"
#include "Sources.hpp"

namespace {

/// Each further term is opened, and each step is dearer, before the watch is looked at again.
constexpr size_t manyTerms = 200;

/// Puts the watch around a query by OP_FILTER.
Xapian::Query filtered(const Xapian::Query &query, const std::shared_ptr<Watch> &watch) {
  if (!watch->isArmed()) return query;
  Xapian::Query source((new DeadlineSource(watch))->release());
  return Xapian::Query(Xapian::Query::OP_FILTER, query, source);
}

Xapian::Query::op operatorOf(XBOperator operation) {
  switch (operation) {
    case XBOperatorAnd: return Xapian::Query::OP_AND;
    case XBOperatorOr: return Xapian::Query::OP_OR;
    case XBOperatorAndNot: return Xapian::Query::OP_AND_NOT;
    case XBOperatorAndMaybe: return Xapian::Query::OP_AND_MAYBE;
    case XBOperatorFilter: return Xapian::Query::OP_FILTER;
    case XBOperatorSynonym: return Xapian::Query::OP_SYNONYM;
    case XBOperatorPhrase: return Xapian::Query::OP_PHRASE;
    case XBOperatorNear: return Xapian::Query::OP_NEAR;
  }
  throw Refused(XBFailureInvalidArgument, "no such operator");
}

/// The watch around the whole sees only what a phrase lets through, so each gets its own.
bool isPositional(XBOperator operation) {
  return operation == XBOperatorPhrase || operation == XBOperatorNear;
}

Xapian::Query take(XBQuery *query) {
  if (query->stack.empty()) throw Refused(XBFailureInvalidArgument, "an operand is missing");
  Xapian::Query top = std::move(query->stack.back());
  query->stack.pop_back();
  return top;
}

}  // namespace

Xapian::Query XBQuery::watched() const {
  if (stack.size() != 1) throw Refused(XBFailureInvalidArgument, "the query is not finished");
  watch->setInterval(terms > manyTerms ? 32 : 256);
  return filtered(stack.back(), watch);
}

XBQuery *XBQueryMake(XBInterruption interruption, XBFailure *failure) noexcept {
  return guarded(failure, static_cast<XBQuery *>(nullptr),
                 [&] { return new XBQuery(interruption); });
}

void XBQueryFree(XBQuery *query) noexcept { delete query; }

void XBQueryPushNothing(XBQuery *query, XBFailure *failure) noexcept {
  guarded(failure, [&] { query->stack.push_back(Xapian::Query()); });
}

void XBQueryPushEverything(XBQuery *query, XBFailure *failure) noexcept {
  guarded(failure, [&] { query->stack.push_back(Xapian::Query(std::string())); });
}

void XBQueryPushTerm(XBQuery *query, XBBytes term, uint32_t times, XBFailure *failure) noexcept {
  guarded(failure, [&] {
    query->stack.push_back(Xapian::Query(termFrom(term), times));
    ++query->terms;
  });
}

void XBQueryPushDocuments(XBQuery *query, const uint32_t *ids, size_t count,
                          XBFailure *failure) noexcept {
  guarded(failure, [&] {
    auto documents = std::make_shared<const DocumentSource::Documents>(ids, ids + count);
    auto isOutOfOrder = [](uint32_t left, uint32_t right) { return left >= right; };
    bool isAscending = std::adjacent_find(documents->begin(), documents->end(), isOutOfOrder) ==
                       documents->end();
    if (!isAscending || (count > 0 && ids[0] == 0)) {
      throw Refused(XBFailureInvalidArgument, "docids must ascend from 1 on");
    }
    query->stack.push_back(Xapian::Query((new DocumentSource(documents))->release()));
  });
}

void XBQueryCombine(XBQuery *query, XBOperator operation, size_t operands, uint32_t window,
                    XBFailure *failure) noexcept {
  guarded(failure, [&] {
    if (query->stack.size() < operands) {
      throw Refused(XBFailureInvalidArgument, "an operand is missing");
    }
    auto first = query->stack.end() - std::ptrdiff_t(operands);
    Xapian::Query combined(operatorOf(operation), first, query->stack.end(),
                           isPositional(operation) ? window : 0);
    query->stack.erase(first, query->stack.end());
    query->stack.push_back(isPositional(operation) ? filtered(combined, query->watch) : combined);
  });
}

void XBQueryScale(XBQuery *query, double factor, XBFailure *failure) noexcept {
  guarded(failure, [&] {
    Xapian::Query scaled(Xapian::Query::OP_SCALE_WEIGHT, take(query), factor);
    query->stack.push_back(scaled);
  });
}
