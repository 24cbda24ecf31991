#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
#define MB_NOEXCEPT noexcept
extern "C" {
#else
#define MB_NOEXCEPT
#endif

/// What CLD2 makes of a text.
typedef struct {
  /// ISO 639-1 (or 639-2) code with a closing NUL, lower case; "un" when it cannot tell.
  char code[16];
  /// Share of the text in that language, 0...100.
  int percent;
  bool isReliable;
} MBLanguage;

/// The language of `count` bytes of UTF-8 plain text. Bytes past the first that is not UTF-8 do not
/// count. Never fails: what cannot be told is "un".
MBLanguage MBDetectLanguage(const uint8_t *bytes, size_t count) MB_NOEXCEPT;

/// Bytes that the bridge made; whoever receives them gives them back to `MBTextFree`.
typedef struct {
  /// NULL when there is no text.
  uint8_t *bytes;
  size_t count;
} MBText;

void MBTextFree(MBText *text) MB_NOEXCEPT;

/// A TOML document as a JSON object in UTF-8; no text when it is not valid, or without memory.
/// Recurs for each level of the document.
MBText MBReadTOML(const uint8_t *bytes, size_t count) MB_NOEXCEPT;

#ifdef __cplusplus
}
#endif
