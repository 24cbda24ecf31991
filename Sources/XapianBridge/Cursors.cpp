#include "XBCursors.h"

#include <cstring>
#include <memory>

#include "Guarded.hpp"
#include "Handles.hpp"

/// One of the two iterators is in use: over docids, or over positions.
struct XBNumbers {
  Xapian::PostingIterator posting, lastPosting;
  Xapian::PositionIterator position, lastPosition;
};

struct XBTerms {
  /// Whether a term has a frequency to tell.
  bool hasFrequency;
  Xapian::TermIterator next, end;
};

struct XBValues {
  Xapian::ValueIterator next, end;
  bool isStarted = false;
  std::string value;
};

static XBNumbers *postings(XBDatabase *database, const std::string &term) {
  auto &reader = database->reader;
  return new XBNumbers{reader.postlist_begin(term), reader.postlist_end(term), {}, {}};
}

XBNumbers *XBPostingsOpen(XBDatabase *database, XBBytes term, XBFailure *failure) noexcept {
  return guarded(failure, static_cast<XBNumbers *>(nullptr),
                 [&] { return postings(database, termFrom(term)); });
}

XBNumbers *XBDocumentsOpen(XBDatabase *database, XBFailure *failure) noexcept {
  return guarded(failure, static_cast<XBNumbers *>(nullptr),
                 [&] { return postings(database, std::string()); });
}

XBNumbers *XBPositionsOpen(XBDatabase *database, uint32_t document, XBBytes term,
                           XBFailure *failure) noexcept {
  return guarded(failure, static_cast<XBNumbers *>(nullptr), [&] {
    auto &reader = database->reader;
    std::string name = termFrom(term);
    return new XBNumbers{{}, {}, reader.positionlist_begin(document, name),
                         reader.positionlist_end(document, name)};
  });
}

/// An iterator reads its block when it is advanced, so the failure of a block costs what is in it.
template <typename Iterator>
static size_t fill(Iterator &next, const Iterator &end, uint32_t *buffer, size_t capacity) {
  size_t count = 0;
  for (; count < capacity && next != end; ++next) buffer[count++] = *next;
  return count;
}

size_t XBNumbersNext(XBNumbers *numbers, uint32_t *buffer, size_t capacity,
                     XBFailure *failure) noexcept {
  return guarded(failure, size_t(0), [&] {
    size_t count = fill(numbers->posting, numbers->lastPosting, buffer, capacity);
    return count + fill(numbers->position, numbers->lastPosition, buffer + count, capacity - count);
  });
}

void XBNumbersClose(XBNumbers *numbers) noexcept { delete numbers; }

XBTerms *XBTermsOpen(XBDatabase *database, XBBytes prefix, XBFailure *failure) noexcept {
  return guarded(failure, static_cast<XBTerms *>(nullptr), [&] {
    auto &reader = database->reader;
    std::string start = stringFrom(prefix);
    return new XBTerms{true, reader.allterms_begin(start),
                       reader.allterms_end(start)};
  });
}

XBTerms *XBMetadataKeysOpen(XBDatabase *database, XBBytes prefix, XBFailure *failure) noexcept {
  return guarded(failure, static_cast<XBTerms *>(nullptr), [&] {
    auto &reader = database->reader;
    std::string start = stringFrom(prefix);
    return new XBTerms{false, reader.metadata_keys_begin(start),
                       reader.metadata_keys_end(start)};
  });
}

XBTerms *XBDocumentTermsOpen(XBDatabase *database, uint32_t document, XBFailure *failure) noexcept {
  return guarded(failure, static_cast<XBTerms *>(nullptr), [&] {
    auto &reader = database->reader;
    return new XBTerms{false, reader.termlist_begin(document),
                       reader.termlist_end(document)};
  });
}

bool XBTermsNext(XBTerms *terms, uint8_t *buffer, XBTerm *term, XBFailure *failure) noexcept {
  return guarded(failure, false, [&] {
    if (terms->next == terms->end) return false;
    std::string name = *terms->next;
    if (name.size() > XBTermCapacity) {
      throw Refused(XBFailureCorrupt, "a term is longer than a block can hold");
    }
    std::memcpy(buffer, name.data(), name.size());
    *term = XBTerm{name.size(), terms->hasFrequency ? terms->next.get_termfreq() : 0};
    ++terms->next;
    return true;
  });
}

void XBTermsClose(XBTerms *terms) noexcept { delete terms; }

XBValues *XBValuesOpen(XBDatabase *database, uint32_t slot, XBFailure *failure) noexcept {
  return guarded(failure, static_cast<XBValues *>(nullptr), [&] {
    auto &reader = database->reader;
    return new XBValues{reader.valuestream_begin(slot), reader.valuestream_end(slot), false, {}};
  });
}

bool XBValuesNext(XBValues *values, XBValue *value, XBFailure *failure) noexcept {
  return guarded(failure, false, [&] {
    if (values->isStarted) ++values->next;
    values->isStarted = true;
    if (values->next == values->end) return false;
    values->value = *values->next;
    *value = XBValue{values->next.get_docid(), values->value.size()};
    return true;
  });
}

void XBValuesTake(XBValues *values, uint8_t *buffer) noexcept {
  std::memcpy(buffer, values->value.data(), values->value.size());
}

void XBValuesClose(XBValues *values) noexcept { delete values; }
