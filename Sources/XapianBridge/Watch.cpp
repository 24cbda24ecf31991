#include "Watch.hpp"

#include <time.h>

#include "Guarded.hpp"
#include "Handles.hpp"

/// Written by a signal handler, so it must be lock-free.
static std::atomic<uint32_t> raisedSerial{0};
static_assert(std::atomic<uint32_t>::is_always_lock_free);

static uint64_t now() {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return uint64_t(time.tv_sec) * 1'000'000'000 + uint64_t(time.tv_nsec);
}

void Watch::check() const {
  uint32_t serial = interruption.serial;
  if (serial != 0 && raisedSerial.load(std::memory_order_relaxed) == serial) {
    throw Interrupted{"the search was cancelled"};
  }
  if (interruption.deadline != 0 && now() >= interruption.deadline) {
    throw Interrupted{"the deadline has passed"};
  }
}

void XBInterruptRaise(uint32_t serial) noexcept {
  raisedSerial.store(serial, std::memory_order_relaxed);
}

void XBInterruptionCheck(XBInterruption interruption, XBFailure *failure) noexcept {
  guarded(failure, [&] { Watch(interruption).check(); });
}
