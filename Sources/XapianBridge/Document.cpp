#include "XBDocument.h"

#include <algorithm>
#include <memory>

#include "Guarded.hpp"
#include "Handles.hpp"

namespace {

/// What glass takes for a term, in bytes, NUL counting twice: a key of 255 holds it escaped,
/// with its end and a docid.
constexpr size_t longestTerm = 245;
/// Glass stored 120 MB of data and 10 MB in a value, and lost the batch at 200 and 150
/// (measured, 1.4.22); these stay well below.
constexpr size_t longestData = size_t(64) << 20;
constexpr size_t longestValue = size_t(8) << 20;

void checkTerm(XBDocument *document, const std::string &term) {
  size_t count = term.size() + size_t(std::count(term.begin(), term.end(), '\0'));
  if (count > longestTerm) document->fault = "a term is longer than 245 bytes (NUL counts twice)";
}

}  // namespace

void validate(const XBDocument &document) {
  if (document.fault != nullptr) throw Refused(XBFailureInvalidArgument, document.fault);
}

XBDocument *XBDocumentMake(XBFailure *failure) noexcept {
  return guarded(failure, static_cast<XBDocument *>(nullptr), [] { return new XBDocument; });
}

void XBDocumentFree(XBDocument *document) noexcept { delete document; }

void XBDocumentAddTerm(XBDocument *document, XBBytes term, uint32_t wdf,
                       XBFailure *failure) noexcept {
  guarded(failure, [&] {
    std::string name = termFrom(term);
    checkTerm(document, name);
    document->document.add_term(name, wdf);
  });
}

void XBDocumentAddPosting(XBDocument *document, XBBytes term, uint32_t position, uint32_t wdf,
                          XBFailure *failure) noexcept {
  guarded(failure, [&] {
    std::string name = termFrom(term);
    checkTerm(document, name);
    document->document.add_posting(name, position, wdf);
  });
}

void XBDocumentSetValue(XBDocument *document, uint32_t slot, XBBytes value,
                        XBFailure *failure) noexcept {
  guarded(failure, [&] {
    if (value.count > longestValue) document->fault = "a value is longer than 8 MiB";
    document->document.add_value(slot, stringFrom(value));
  });
}

void XBDocumentSetData(XBDocument *document, XBBytes data, XBFailure *failure) noexcept {
  guarded(failure, [&] {
    if (data.count > longestData) document->fault = "the data are longer than 64 MiB";
    document->document.set_data(stringFrom(data));
  });
}

void XBDocumentValidate(XBDocument *document, XBFailure *failure) noexcept {
  guarded(failure, [&] { validate(*document); });
}
