#pragma once

#include "XBDatabase.h"

#pragma clang assume_nonnull begin
XB_BEGIN

/// Ascending numbers, handed over in blocks: docids of a term, or positions of a term in a document.
typedef struct XBNumbers XBNumbers;

XBNumbers *_Nullable XBPostingsOpen(XBDatabase *database, XBBytes term, XBFailure *failure) XB_NOEXCEPT;
XBNumbers *_Nullable XBDocumentsOpen(XBDatabase *database, XBFailure *failure) XB_NOEXCEPT;
XBNumbers *_Nullable XBPositionsOpen(
    XBDatabase *database, uint32_t document, XBBytes term, XBFailure *failure) XB_NOEXCEPT;
/// Fills the buffer and gives how many it wrote; fewer than `capacity` is the end, or a failure.
size_t XBNumbersNext(XBNumbers *numbers, uint32_t *buffer, size_t capacity, XBFailure *failure)
    XB_NOEXCEPT;
void XBNumbersClose(XBNumbers *numbers) XB_NOEXCEPT;

/// Strings in byte order: terms of the database or of a document, or keys of metadata.
typedef struct XBTerms XBTerms;

typedef struct XBTerm {
  /// In bytes, at most `XBTermCapacity`.
  size_t count;
  /// Documents with the term; 0 for the terms of one document, and for keys.
  uint32_t frequency;
} XBTerm;

/// Room for any term: Xapian's longest key, in bytes.
enum { XBTermCapacity = 255 };

XBTerms *_Nullable XBTermsOpen(XBDatabase *database, XBBytes prefix, XBFailure *failure) XB_NOEXCEPT;
XBTerms *_Nullable XBMetadataKeysOpen(XBDatabase *database, XBBytes prefix, XBFailure *failure)
    XB_NOEXCEPT;
XBTerms *_Nullable XBDocumentTermsOpen(XBDatabase *database, uint32_t document, XBFailure *failure)
    XB_NOEXCEPT;
/// Writes the next one into a buffer of `XBTermCapacity` bytes; false at the end, or on failure.
bool XBTermsNext(XBTerms *terms, uint8_t *buffer, XBTerm *term, XBFailure *failure) XB_NOEXCEPT;
void XBTermsClose(XBTerms *terms) XB_NOEXCEPT;

/// The values of one slot, in ascending order of document.
typedef struct XBValues XBValues;

typedef struct XBValue {
  uint32_t document;
  /// In bytes.
  size_t count;
} XBValue;

XBValues *_Nullable XBValuesOpen(XBDatabase *database, uint32_t slot, XBFailure *failure) XB_NOEXCEPT;
/// Goes to the next value, which `XBValuesTake` copies out; false at the end, or on failure.
bool XBValuesNext(XBValues *values, XBValue *value, XBFailure *failure) XB_NOEXCEPT;
void XBValuesTake(XBValues *values, uint8_t *buffer) XB_NOEXCEPT;
void XBValuesClose(XBValues *values) XB_NOEXCEPT;

XB_END
#pragma clang assume_nonnull end
