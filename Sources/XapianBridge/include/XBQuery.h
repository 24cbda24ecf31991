#pragma once

#include "XBFailure.h"
#include "XBInterruption.h"

#pragma clang assume_nonnull begin
XB_BEGIN

/// A query being built, operands first: each push adds one to a stack, each operator takes its
/// operands off it and puts their combination back. What is searched is the one left.
typedef struct XBQuery XBQuery;

typedef enum __attribute__((enum_extensibility(closed))) XBOperator : uint8_t {
  XBOperatorAnd = 0,
  XBOperatorOr,
  XBOperatorAndNot,
  XBOperatorAndMaybe,
  XBOperatorFilter,
  XBOperatorSynonym,
  XBOperatorPhrase,
  XBOperatorNear,
} XBOperator;

XBQuery *_Nullable XBQueryMake(XBInterruption interruption, XBFailure *failure) XB_NOEXCEPT;
void XBQueryFree(XBQuery *query) XB_NOEXCEPT;

void XBQueryPushNothing(XBQuery *query, XBFailure *failure) XB_NOEXCEPT;
void XBQueryPushEverything(XBQuery *query, XBFailure *failure) XB_NOEXCEPT;
void XBQueryPushTerm(XBQuery *query, XBBytes term, uint32_t times, XBFailure *failure) XB_NOEXCEPT;
/// Ascending docids, which are copied. They match without weight.
void XBQueryPushDocuments(XBQuery *query, const uint32_t *_Nullable ids, size_t count,
                          XBFailure *failure) XB_NOEXCEPT;

/// `window` counts positions and is read by phrase and near only.
void XBQueryCombine(XBQuery *query, XBOperator operation, size_t operands, uint32_t window,
                    XBFailure *failure) XB_NOEXCEPT;
void XBQueryScale(XBQuery *query, double factor, XBFailure *failure) XB_NOEXCEPT;

XB_END
#pragma clang assume_nonnull end
