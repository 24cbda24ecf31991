#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// An exception let out of C into Swift ends the process, so no exported function has one: with
/// this in the declaration, a definition that forgets `noexcept` does not compile.
#ifdef __cplusplus
#define XB_NOEXCEPT noexcept
#define XB_BEGIN extern "C" {
#define XB_END }
#else
#define XB_NOEXCEPT
#define XB_BEGIN
#define XB_END
#endif

XB_BEGIN

/// Bytes lent by the caller for the length of one call. `bytes` may be NULL when `count` is 0.
typedef struct XBBytes {
  const uint8_t *_Nullable bytes;
  size_t count;
} XBBytes;

/// What a caller can act on. Closed: Swift checks that a switch over it is complete.
typedef enum __attribute__((enum_extensibility(closed))) XBFailureKind : uint8_t {
  XBFailureNone = 0,
  /// No database stands at the path, or what stands there is not one of ours (a stub).
  XBFailureNotFound,
  /// A database stands there and cannot be opened or made: version, permission, a missing file.
  XBFailureOpening,
  /// Another writer holds it.
  XBFailureLocked,
  /// Its blocks contradict themselves.
  XBFailureCorrupt,
  /// Two commits overtook this reader: reopen and ask again.
  XBFailureModified,
  XBFailureInvalidArgument,
  XBFailureUnimplemented,
  /// The deadline passed, or the call's serial was raised.
  XBFailureInterrupted,
  XBFailureNoSuchDocument,
  /// The handle is of no use any more: closed, or a writer after its first failure.
  XBFailureClosed,
  /// The system refused: disk full, I/O error, no memory.
  XBFailureSystem,
  XBFailureOther,
} XBFailureKind;

/// How a call failed. `message` is lent until the next failure on the same thread.
typedef struct XBFailure {
  XBFailureKind kind;
  XBBytes message;
} XBFailure;

XB_END
