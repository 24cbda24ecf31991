#pragma once

#include "XBDatabase.h"
#include "XBQuery.h"

#pragma clang assume_nonnull begin
XB_BEGIN

typedef enum __attribute__((enum_extensibility(closed))) XBWeightingKind : uint8_t {
  XBWeightingBoolean = 0,
  XBWeightingIneB2,
  XBWeightingBM25,
} XBWeightingKind;

typedef struct XBWeighting {
  XBWeightingKind kind;
  /// The `c` of IneB2; not read by the others.
  double parameter;
} XBWeighting;

typedef struct XBScored {
  double weight;
  uint32_t document;
} XBScored;

/// Writes the best matches from `first` on, heaviest first, equals by ascending docid, into a
/// buffer of `limit`; gives how many.
size_t XBSearchBest(XBDatabase *database, XBQuery *query, XBWeighting weighting, uint32_t first,
                    uint32_t limit, XBScored *_Nullable buffer, XBFailure *failure) XB_NOEXCEPT;

/// Every match of a query, ascending.
typedef struct XBMatches XBMatches;

XBMatches *_Nullable XBMatchesMake(XBDatabase *database, XBQuery *query, XBFailure *failure)
    XB_NOEXCEPT;
void XBMatchesFree(XBMatches *matches) XB_NOEXCEPT;
size_t XBMatchesCount(XBMatches *matches) XB_NOEXCEPT;
/// The docids, lent until the matches are freed; NULL when there are none.
const uint32_t *_Nullable XBMatchesDocuments(XBMatches *matches) XB_NOEXCEPT;

XB_END
#pragma clang assume_nonnull end
