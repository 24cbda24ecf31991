#include "Sources.hpp"

#include <algorithm>

void DeadlineSource::init(const Xapian::Database &database) {
  documents = database.get_doccount();
  last = database.get_lastdocid();
  current = 0;
}

void DeadlineSource::next(double) {
  watch->tick();
  ++current;
}

void DeadlineSource::skip_to(Xapian::docid id, double) {
  watch->tick();
  current = std::max(current, id);
}

bool DeadlineSource::check(Xapian::docid id, double minimum) {
  skip_to(id, minimum);
  return true;
}

void DocumentSource::init(const Xapian::Database &) {
  place = 0;
  isStarted = false;
}

void DocumentSource::next(double) {
  if (isStarted) ++place;
  isStarted = true;
}

/// Doubles its stride until it has passed the docid, then halves what is between: the cost is the
/// logarithm of the distance, not of the list.
void DocumentSource::skip_to(Xapian::docid id, double) {
  isStarted = true;
  const Documents &all = *documents;
  size_t stride = 1, low = place;
  while (low + stride < all.size() && all[low + stride] < id) {
    low += stride;
    stride *= 2;
  }
  auto from = all.begin() + low;
  auto to = all.begin() + std::min(all.size(), low + stride + 1);
  place = size_t(std::lower_bound(from, to, id) - all.begin());
}
