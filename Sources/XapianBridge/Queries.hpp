#pragma once

#include <xapian.h>

#include <memory>
#include <vector>

#include "Watch.hpp"
#include "XBQuery.h"

struct XBQuery {
  std::vector<Xapian::Query> stack;
  std::shared_ptr<Watch> watch;
  /// How many terms were pushed.
  size_t terms = 0;

  explicit XBQuery(XBInterruption interruption)
      : watch(std::make_shared<Watch>(interruption)) {}

  /// What to search, under the watch.
  Xapian::Query watched() const;
};
