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

/// Bytes that belong to the value they were asked of; NULL and 0 for none.
typedef struct {
  const uint8_t *bytes;
  size_t count;
} MBBytes;

/// The header of a message: of the file's own, or of one inside of it. Text is UTF-8, encoded words
/// (RFC 2047) decoded.
typedef struct {
  MBBytes subject;
  /// The first sender's.
  MBBytes fromName;
  MBBytes fromAddress;
  /// As they are written.
  MBBytes date;
  MBBytes messageID;
  MBBytes listID;
  MBBytes keywords;
  MBBytes language;
  /// `Archived-At`, or the address of a saved page.
  MBBytes address;
  /// Sent to a list: `List-Id`, `List-Unsubscribe` or `Precedence: bulk`.
  bool isList;
  /// A page that a browser saved, not a message that somebody sent.
  bool isPage;
} MBMailHeader;

/// A part of a message that is no container, in the order of the file.
typedef struct {
  /// The header it belongs to, from 0.
  size_t message;
  /// In lower case, as in `text/html`.
  MBBytes mediaType;
  /// As declared.
  MBBytes charset;
  MBBytes fileName;
  /// Decoded; none unless `isBody`.
  MBBytes content;
  /// Text that the message is about; all else is attached to it, or belongs to its HTML.
  bool isBody;
  /// Belongs to its HTML: a picture, a style.
  bool isResource;
  /// RFC 3676.
  bool isFlowed;
  bool deletesSpace;
} MBMailPart;

typedef struct MBMail MBMail;

/// Takes a message of RFC 5322 and MIME apart. Never fails on what is malformed; NULL without memory.
/// The caller frees it with `MBMailFree`.
MBMail *MBReadMail(const uint8_t *bytes, size_t count) MB_NOEXCEPT;
void MBMailFree(MBMail *mail) MB_NOEXCEPT;

size_t MBMailHeaderCount(const MBMail *mail) MB_NOEXCEPT;
MBMailHeader MBMailHeaderAt(const MBMail *mail, size_t index) MB_NOEXCEPT;
size_t MBMailPartCount(const MBMail *mail) MB_NOEXCEPT;
MBMailPart MBMailPartAt(const MBMail *mail, size_t index) MB_NOEXCEPT;
/// Whether parts were left out because there were too many, or too deep.
bool MBMailIsCut(const MBMail *mail) MB_NOEXCEPT;

#ifdef __cplusplus
}
#endif
