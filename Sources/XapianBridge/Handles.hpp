#pragma once

#include <xapian.h>

#include <stdexcept>
#include <string>

#include "XBFailure.h"

/// Thrown from inside a match when the search must end. Not a Xapian::Error, so that nothing in
/// Xapian takes it for one of its own.
struct Interrupted {
  const char *reason;
};

/// A call refused by the bridge itself.
struct Refused : std::runtime_error {
  XBFailureKind kind;
  Refused(XBFailureKind kind, const char *message) : std::runtime_error(message), kind(kind) {}
};

struct XBDatabase {
  Xapian::Database reader;
  /// What was loaded last and waits to be taken.
  std::string loaded;
};

struct XBDocument {
  Xapian::Document document;
  /// Why it may not be added; NULL when it may.
  const char *fault = nullptr;
};

inline std::string stringFrom(XBBytes bytes) {
  return std::string(reinterpret_cast<const char *>(bytes.bytes), bytes.count);
}

/// A term is a string of at least a byte: to Xapian the empty one means every document.
inline std::string termFrom(XBBytes term) {
  if (term.count == 0) throw Refused(XBFailureInvalidArgument, "a term is empty");
  return stringFrom(term);
}

/// Throws when the document stands in the way of the batch it would be added to.
void validate(const XBDocument &document);
