#include <xapian.h>

#include <algorithm>
#include <cstring>
#include <new>
#include <stdexcept>

#include "Guarded.hpp"
#include "Handles.hpp"

namespace {

/// Where the message of the last failure on this thread stands: naming it must not allocate.
thread_local char lastMessage[1024];

void fill(XBFailure *failure, XBFailureKind kind, const char *message, size_t count) noexcept {
  count = std::min(count, sizeof lastMessage);
  std::memcpy(lastMessage, message, count);
  failure->kind = kind;
  failure->message = XBBytes{reinterpret_cast<const uint8_t *>(lastMessage), count};
}

void fill(XBFailure *failure, XBFailureKind kind, const char *message) noexcept {
  fill(failure, kind, message, std::strlen(message));
}

/// Appends the system's own words, which Xapian keeps apart from its message.
void fill(XBFailure *failure, XBFailureKind kind, const Xapian::Error &error) noexcept {
  const std::string &message = error.get_msg();
  fill(failure, kind, message.data(), message.size());
  const char *reason = error.get_error_string();
  if (reason == nullptr) return;
  char *end = lastMessage + failure->message.count;
  size_t room = sizeof lastMessage - failure->message.count;
  if (room < 3) return;
  size_t count = std::min(room - 2, std::strlen(reason));
  std::memcpy(end, ": ", 2);
  std::memcpy(end + 2, reason, count);
  failure->message.count += count + 2;
}

/// A database error without a kind of its own carries the system's reason, or is damage.
XBFailureKind kindOf(const Xapian::DatabaseError &error) noexcept {
  return error.get_error_string() == nullptr ? XBFailureCorrupt : XBFailureSystem;
}

}  // namespace

/// From narrow to wide, in the order of xapian's `include/xapian/error.h`.
void describeCurrentException(XBFailure *failure) noexcept {
  try {
    throw;
  } catch (const Interrupted &error) {
    fill(failure, XBFailureInterrupted, error.reason);
  } catch (const Refused &error) {
    fill(failure, error.kind, error.what());
  } catch (const Xapian::InvalidArgumentError &error) {
    fill(failure, XBFailureInvalidArgument, error);
  } catch (const Xapian::InvalidOperationError &error) {
    fill(failure, XBFailureInvalidArgument, error);
  } catch (const Xapian::UnimplementedError &error) {
    fill(failure, XBFailureUnimplemented, error);
  } catch (const Xapian::FeatureUnavailableError &error) {
    fill(failure, XBFailureUnimplemented, error);
  } catch (const Xapian::DatabaseNotFoundError &error) {
    fill(failure, XBFailureNotFound, error);
  } catch (const Xapian::DatabaseOpeningError &error) {
    fill(failure, XBFailureOpening, error);
  } catch (const Xapian::DatabaseCreateError &error) {
    fill(failure, XBFailureOpening, error);
  } catch (const Xapian::DatabaseLockError &error) {
    fill(failure, XBFailureLocked, error);
  } catch (const Xapian::DatabaseCorruptError &error) {
    fill(failure, XBFailureCorrupt, error);
  } catch (const Xapian::DatabaseModifiedError &error) {
    fill(failure, XBFailureModified, error);
  } catch (const Xapian::DatabaseClosedError &error) {
    fill(failure, XBFailureClosed, error);
  } catch (const Xapian::DatabaseError &error) {
    fill(failure, kindOf(error), error);
  } catch (const Xapian::DocNotFoundError &error) {
    fill(failure, XBFailureNoSuchDocument, error);
  } catch (const Xapian::RangeError &error) {
    fill(failure, XBFailureCorrupt, error);
  } catch (const Xapian::SerialisationError &error) {
    fill(failure, XBFailureCorrupt, error);
  } catch (const Xapian::Error &error) {
    fill(failure, XBFailureOther, error);
  } catch (const std::length_error &error) {
    // Xapian unpacks a damaged length and asks a std::string for it.
    fill(failure, XBFailureCorrupt, error.what());
  } catch (const std::bad_alloc &) {
    fill(failure, XBFailureSystem, "out of memory");
  } catch (const std::exception &error) {
    fill(failure, XBFailureOther, error.what());
  } catch (...) {
    fill(failure, XBFailureOther, "an exception that is no std::exception");
  }
}
