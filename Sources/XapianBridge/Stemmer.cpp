#include "XBStemmer.h"

#include <xapian.h>

#include <cstring>

#include "Guarded.hpp"
#include "Handles.hpp"

struct XBStemmer {
  Xapian::Stem stem;
};

XBStemmer *XBStemmerMake(XBBytes language, XBFailure *failure) noexcept {
  return guarded(failure, static_cast<XBStemmer *>(nullptr),
                 [&] { return new XBStemmer{Xapian::Stem(stringFrom(language))}; });
}

void XBStemmerFree(XBStemmer *stemmer) noexcept { delete stemmer; }

size_t XBStemmerStem(XBStemmer *stemmer, XBBytes word, uint8_t *buffer, size_t capacity,
                     XBFailure *failure) noexcept {
  return guarded(failure, size_t(0), [&] {
    std::string stem = stemmer->stem(stringFrom(word));
    if (stem.size() <= capacity) std::memcpy(buffer, stem.data(), stem.size());
    return stem.size();
  });
}
