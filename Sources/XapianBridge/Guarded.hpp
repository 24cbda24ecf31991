#pragma once

#include <utility>

#include "XBFailure.h"

/// Names the exception being handled in `failure`. Call inside a handler only.
void describeCurrentException(XBFailure *failure) noexcept;

/// Runs a body and gives what it gives, or `fallback` with `failure` filled in when it throws.
/// The only catch of the bridge.
template <typename Value, typename Body>
Value guarded(XBFailure *failure, Value fallback, Body &&body) noexcept {
  failure->kind = XBFailureNone;
  failure->message = XBBytes{nullptr, 0};
  try {
    return std::forward<Body>(body)();
  } catch (...) {
    describeCurrentException(failure);
    return fallback;
  }
}

/// The same for a body that gives nothing; true when it did not throw.
template <typename Body>
bool guarded(XBFailure *failure, Body &&body) noexcept {
  return guarded(failure, false, [&] {
    std::forward<Body>(body)();
    return true;
  });
}
