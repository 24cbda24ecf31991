#pragma once

#include <atomic>
#include <cstdint>

#include "XBInterruption.h"

/// The deadline and the serial of one search, looked at every few hundred steps of the matcher.
/// All sources of a query share one, so that their steps add up.
class Watch {
 public:
  explicit Watch(XBInterruption interruption) : interruption(interruption) {}

  /// Whether anything could ever interrupt it.
  bool isArmed() const { return interruption.deadline != 0 || interruption.serial != 0; }

  /// Looks every `steps` steps from now on.
  void setInterval(uint32_t steps) { interval = remaining = steps; }

  /// One step of the matcher. Throws `Interrupted`.
  void tick() {
    if (--remaining == 0) {
      remaining = interval;
      check();
    }
  }

  /// Throws `Interrupted` when the search must end.
  void check() const;

 private:
  XBInterruption interruption;
  uint32_t interval = 256;
  uint32_t remaining = 256;
};
