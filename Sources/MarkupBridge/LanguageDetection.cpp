#include "MarkupBridge.h"

// It names FILE without including it, so <cstdio> comes first.
#include <cstdio>

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

#include <algorithm>
#include <climits>
#include <cstring>

namespace {

MBLanguage named(CLD2::Language language, int percent, bool isReliable) {
  MBLanguage answer = {};
  const char *code = CLD2::LanguageCode(language);
  std::strncpy(answer.code, code, sizeof answer.code - 1);
  answer.percent = percent;
  answer.isReliable = isReliable;
  return answer;
}

}  // namespace

MBLanguage MBDetectLanguage(const uint8_t *bytes, size_t count) noexcept {
  try {
    const CLD2::CLDHints hints = {nullptr, nullptr, CLD2::UNKNOWN_ENCODING, CLD2::UNKNOWN_LANGUAGE};
    CLD2::Language top[3];
    int percents[3];
    double scores[3];
    int textBytes = 0;
    int validPrefix = 0;
    bool isReliable = false;
    const int length = int(std::min(count, size_t(INT_MAX)));
    CLD2::ExtDetectLanguageSummaryCheckUTF8(
        reinterpret_cast<const char *>(bytes), length, /*is_plain_text=*/true, &hints, /*flags=*/0,
        top, percents, scores, /*resultchunkvector=*/nullptr, &textBytes, &isReliable,
        &validPrefix);
    return named(top[0], percents[0], isReliable);
  } catch (...) {
    return named(CLD2::UNKNOWN_LANGUAGE, 0, false);
  }
}
