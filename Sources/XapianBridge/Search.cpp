#include "XBSearch.h"

#include <memory>
#include <vector>

#include "Guarded.hpp"
#include "Handles.hpp"
#include "Queries.hpp"

struct XBMatches {
  std::vector<uint32_t> documents;
};

/// Notes the docid of each match. The matcher goes through one database in ascending order.
class DocidSpy final : public Xapian::MatchSpy {
 public:
  explicit DocidSpy(std::vector<uint32_t> &documents) : documents(documents) {}

  void operator()(const Xapian::Document &document, double) override {
    documents.push_back(document.get_docid());
  }

 private:
  std::vector<uint32_t> &documents;
};

static void setWeighting(Xapian::Enquire &enquire, XBWeighting weighting) {
  switch (weighting.kind) {
    case XBWeightingBoolean: return enquire.set_weighting_scheme(Xapian::BoolWeight());
    case XBWeightingIneB2:
      return enquire.set_weighting_scheme(Xapian::IneB2Weight(weighting.parameter));
    case XBWeightingBM25: return enquire.set_weighting_scheme(Xapian::BM25Weight());
  }
  throw Refused(XBFailureInvalidArgument, "no such weighting");
}

/// Sets up a search, which has not begun; fails at once when its time is over already.
static Xapian::Enquire prepared(XBDatabase *database, XBQuery *query, XBWeighting weighting) {
  query->watch->check();
  Xapian::Enquire enquire(database->reader);
  enquire.set_query(query->watched());
  enquire.set_docid_order(Xapian::Enquire::ASCENDING);
  setWeighting(enquire, weighting);
  return enquire;
}

size_t XBSearchBest(XBDatabase *database, XBQuery *query, XBWeighting weighting, uint32_t first,
                    uint32_t limit, XBScored *buffer, XBFailure *failure) noexcept {
  return guarded(failure, size_t(0), [&] {
    Xapian::Enquire enquire = prepared(database, query, weighting);
    Xapian::MSet matches = enquire.get_mset(first, limit);
    size_t count = 0;
    for (auto match = matches.begin(); match != matches.end(); ++match) {
      buffer[count++] = XBScored{match.get_weight(), *match};
    }
    return count;
  });
}

XBMatches *XBMatchesMake(XBDatabase *database, XBQuery *query, XBFailure *failure) noexcept {
  return guarded(failure, static_cast<XBMatches *>(nullptr), [&] {
    auto matches = std::make_unique<XBMatches>();
    DocidSpy spy(matches->documents);
    Xapian::Enquire enquire = prepared(database, query, XBWeighting{XBWeightingBoolean, 0});
    enquire.add_matchspy(&spy);
    // A spy sees every match only when check_at_least reaches the document count.
    enquire.get_mset(0, 0, database->reader.get_doccount());
    return matches.release();
  });
}

void XBMatchesFree(XBMatches *matches) noexcept { delete matches; }

size_t XBMatchesCount(XBMatches *matches) noexcept { return matches->documents.size(); }

const uint32_t *XBMatchesDocuments(XBMatches *matches) noexcept {
  return matches->documents.empty() ? nullptr : matches->documents.data();
}
