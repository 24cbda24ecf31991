#include "MailBounds.h"

#include <strings.h>

#include <algorithm>
#include <cstring>
#include <vector>

namespace {

/// Whether a line begins a header that GMime reads addresses from.
bool beginsAddresses(const char *line, size_t count) {
  static const char *const names[] = {"from:", "to:", "cc:", "bcc:", "sender:", "reply-to:"};
  for (const char *name : names) {
    const size_t length = std::strlen(name);
    if (count >= length && strncasecmp(line, name, length) == 0) return true;
  }
  return false;
}

/// Where a line is `name: …`, the place of its colon; 0 elsewhere.
size_t headerColon(const std::string &source, size_t start, size_t end) {
  size_t index = start;
  while (index < end && source[index] > ' ' && source[index] < 127 && source[index] != ':') ++index;
  return index > start && index < end && source[index] == ':' ? index : 0;
}

/// GMime recurs for each colon in a list of addresses (`a:a:a:`), makes an object of each address, and
/// takes quadratic time for headers: those beyond any that people write become spaces. Tells whether
/// some did.
bool boundHeaders(std::string &source) {
  constexpr int mostColons = 50;
  constexpr size_t longestAddresses = 256 << 10;
  constexpr int mostHeaders = 2000;
  bool isAddresses = false;
  bool isBounded = false;
  int colons = 0;
  size_t addresses = 0;
  int headers = 0;
  for (size_t start = 0; start < source.size();) {
    const size_t found = source.find('\n', start);
    const size_t end = found == std::string::npos ? source.size() : found;
    if (source[start] != ' ' && source[start] != '\t') {
      isAddresses = beginsAddresses(source.data() + start, end - start);
      colons = 0;
      addresses = 0;
      const size_t colon = headerColon(source, start, end);
      headers = colon == 0 ? 0 : headers + 1;
      if (headers > mostHeaders) {
        source[colon] = ' ';
        isBounded = true;
      }
    }
    for (size_t index = start; isAddresses && index < end; ++index) {
      if (source[index] == ':' && ++colons > mostColons) source[index] = ' ';
      if (++addresses > longestAddresses) {
        source[index] = ' ';
        isBounded = true;
      }
    }
    start = end + 1;
  }
  return isBounded;
}

/// GMime compares each line that may be a boundary with those of all parts around it: where that
/// would take long, boundaries beyond any depth, and lines beyond any number, that people write are
/// none. Tells whether it did so.
bool boundBoundaries(std::string &source) {
  constexpr size_t mostComparisons = 5'000'000;
  constexpr size_t mostBoundaries = 20;
  constexpr size_t mostLines = 20'000;
  const auto isWord = [&](size_t index) {
    return source.size() - index >= 9 &&
           strncasecmp(source.data() + index, "boundary", 8) == 0;
  };
  size_t lines = 0;
  std::vector<size_t> words;
  for (size_t index = 0; index < source.size(); ++index) {
    const char byte = source[index];
    if (byte == '-' && (index == 0 || source[index - 1] == '\n') && ++lines > mostLines) {
      source[index] = ' ';
    }
    if ((byte == 'b' || byte == 'B') && isWord(index)) words.push_back(index);
  }
  if (words.size() * std::min(lines, mostLines) <= mostComparisons) return lines > mostLines;
  for (size_t index = mostBoundaries; index < words.size(); ++index) source[words[index]] = 'x';
  return true;
}

}  // namespace

bool boundMail(std::string &source) {
  const bool hasManyHeaders = boundHeaders(source);
  return boundBoundaries(source) || hasManyHeaders;
}
