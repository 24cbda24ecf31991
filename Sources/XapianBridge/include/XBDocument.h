#pragma once

#include "XBFailure.h"

#pragma clang assume_nonnull begin
XB_BEGIN

/// A document being built. It belongs to no database.
typedef struct XBDocument XBDocument;

XBDocument *_Nullable XBDocumentMake(XBFailure *failure) XB_NOEXCEPT;
void XBDocumentFree(XBDocument *document) XB_NOEXCEPT;
void XBDocumentAddTerm(XBDocument *document, XBBytes term, uint32_t wdf, XBFailure *failure)
    XB_NOEXCEPT;
void XBDocumentAddPosting(
    XBDocument *document, XBBytes term, uint32_t position, uint32_t wdf, XBFailure *failure)
    XB_NOEXCEPT;
void XBDocumentSetValue(XBDocument *document, uint32_t slot, XBBytes value, XBFailure *failure)
    XB_NOEXCEPT;
void XBDocumentSetData(XBDocument *document, XBBytes data, XBFailure *failure) XB_NOEXCEPT;
/// Fails when Xapian would refuse the document, or would lose the batch it stands in.
void XBDocumentValidate(XBDocument *document, XBFailure *failure) XB_NOEXCEPT;

XB_END
#pragma clang assume_nonnull end
