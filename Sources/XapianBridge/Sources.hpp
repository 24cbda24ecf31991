#pragma once

#include <xapian.h>

#include <memory>
#include <vector>

#include "Watch.hpp"

/// Matches every docid without weight, and throws `Interrupted` when its watch says so. Joined by
/// OP_FILTER it sees each candidate pass and changes neither matches nor weights.
class DeadlineSource final : public Xapian::PostingSource {
 public:
  explicit DeadlineSource(std::shared_ptr<Watch> watch) : watch(std::move(watch)) {}

  /// As many as there are documents: the matcher then drives by anything rather than by this.
  Xapian::doccount get_termfreq_min() const override { return documents; }
  Xapian::doccount get_termfreq_est() const override { return documents; }
  Xapian::doccount get_termfreq_max() const override { return documents; }

  Xapian::docid get_docid() const override { return current; }
  void next(double minimum) override;
  void skip_to(Xapian::docid id, double minimum) override;
  bool check(Xapian::docid id, double minimum) override;
  bool at_end() const override { return current > last; }
  DeadlineSource *clone() const override { return new DeadlineSource(watch); }
  void init(const Xapian::Database &database) override;

 private:
  std::shared_ptr<Watch> watch;
  Xapian::doccount documents = 0;
  Xapian::docid current = 0;
  Xapian::docid last = 0;
};

/// Matches the documents of an ascending list, without weight.
class DocumentSource final : public Xapian::PostingSource {
 public:
  using Documents = std::vector<Xapian::docid>;
  explicit DocumentSource(std::shared_ptr<const Documents> documents)
      : documents(std::move(documents)) {}

  Xapian::doccount get_termfreq_min() const override { return count(); }
  Xapian::doccount get_termfreq_est() const override { return count(); }
  Xapian::doccount get_termfreq_max() const override { return count(); }

  Xapian::docid get_docid() const override { return (*documents)[place]; }
  void next(double minimum) override;
  void skip_to(Xapian::docid id, double minimum) override;
  bool at_end() const override { return place >= documents->size(); }
  DocumentSource *clone() const override { return new DocumentSource(documents); }
  void init(const Xapian::Database &database) override;

 private:
  Xapian::doccount count() const { return Xapian::doccount(documents->size()); }

  std::shared_ptr<const Documents> documents;
  /// Where `get_docid` stands; `isStarted` tells the first document from before it.
  size_t place = 0;
  bool isStarted = false;
};
