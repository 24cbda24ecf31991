#pragma once

#include "XBFailure.h"

#pragma clang assume_nonnull begin
XB_BEGIN

/// When a search gives up, with `XBFailureInterrupted`.
typedef struct XBInterruption {
  /// Nanoseconds of CLOCK_MONOTONIC; 0 for none.
  uint64_t deadline;
  /// The number under which the search can be raised by `XBInterruptRaise`; 0 for none.
  uint32_t serial;
} XBInterruption;

/// Makes the search that runs under this serial give up. Only the last raised serial counts.
/// Async-signal-safe: it stores one lock-free atomic.
void XBInterruptRaise(uint32_t serial) XB_NOEXCEPT;

/// Fails when the deadline has passed or the serial is the one last raised.
void XBInterruptionCheck(XBInterruption interruption, XBFailure *failure) XB_NOEXCEPT;

XB_END
#pragma clang assume_nonnull end
