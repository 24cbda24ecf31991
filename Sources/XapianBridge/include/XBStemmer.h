#pragma once

#include "XBFailure.h"

#pragma clang assume_nonnull begin
XB_BEGIN

/// A Snowball stemmer of one language.
typedef struct XBStemmer XBStemmer;

/// Takes a language by name (`english`) or code (`en`).
XBStemmer *_Nullable XBStemmerMake(XBBytes language, XBFailure *failure) XB_NOEXCEPT;
void XBStemmerFree(XBStemmer *stemmer) XB_NOEXCEPT;
/// Stems a lower-case word in NFC. Gives the count of the stem's bytes and writes them when the
/// buffer has room for them; if it has not, call again with one that has.
size_t XBStemmerStem(XBStemmer *stemmer, XBBytes word, uint8_t *buffer, size_t capacity,
                     XBFailure *failure) XB_NOEXCEPT;

XB_END
#pragma clang assume_nonnull end
