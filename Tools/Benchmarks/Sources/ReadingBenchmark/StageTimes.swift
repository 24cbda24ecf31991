/// How long the stages of indexing took for the files of one format, in seconds of processor.
struct StageTimes {
  let format: String
  let files: Int
  /// How often the files were read.
  var rounds = 0
  /// Of all rounds.
  var articles = 0
  /// In bytes as they lie on the disk, of all rounds.
  var bytes = 0
  var reading = 0.0
  var cleaning = 0.0
  /// Entities, terms and the record of each article.
  var analysing = 0.0
  /// Xapian's part: adding the documents to the databases of a shard, and committing them.
  var writing = 0.0

  var whole: Double { reading + cleaning + analysing + writing }
}
