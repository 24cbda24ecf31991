#pragma once

#include "XBDatabase.h"
#include "XBDocument.h"

#pragma clang assume_nonnull begin
XB_BEGIN

/// A database open for writing. After its first failure it refuses everything: Xapian drops the
/// whole pending batch on an error, and its next commit would report success.
typedef struct XBWriter XBWriter;

typedef enum __attribute__((enum_extensibility(closed))) XBWriterMode : uint8_t {
  XBWriterCreate = 0,
  XBWriterOpen,
  XBWriterOpenOrCreate,
} XBWriterMode;

/// `isDurable` false leaves out every sync: for folders that are not published yet.
XBWriter *_Nullable XBWriterOpenAt(
    XBBytes path, XBWriterMode mode, bool isDurable, XBFailure *failure) XB_NOEXCEPT;
/// Closes it; an open transaction changes nothing.
void XBWriterClose(XBWriter *writer) XB_NOEXCEPT;
/// A reader through the writer's handle: it sees what is not committed yet.
XBDatabase *_Nullable XBWriterMakeReader(XBWriter *writer, XBFailure *failure) XB_NOEXCEPT;

void XBWriterBegin(XBWriter *writer, XBFailure *failure) XB_NOEXCEPT;
void XBWriterCommit(XBWriter *writer, XBFailure *failure) XB_NOEXCEPT;
void XBWriterCancel(XBWriter *writer, XBFailure *failure) XB_NOEXCEPT;

/// Changes are made inside a transaction only: outside, Xapian commits when it pleases.
uint32_t XBWriterAdd(XBWriter *writer, XBDocument *document, XBFailure *failure) XB_NOEXCEPT;
void XBWriterReplace(
    XBWriter *writer, uint32_t id, XBDocument *document, XBFailure *failure) XB_NOEXCEPT;
void XBWriterDelete(XBWriter *writer, uint32_t id, XBFailure *failure) XB_NOEXCEPT;
void XBWriterSetValue(
    XBWriter *writer, uint32_t id, uint32_t slot, XBBytes value, XBFailure *failure) XB_NOEXCEPT;
void XBWriterSetMetadata(XBWriter *writer, XBBytes key, XBBytes value, XBFailure *failure)
    XB_NOEXCEPT;

/// Writes the databases as one, documents renumbered in the order of the sources.
void XBCompact(const XBBytes *_Nullable sources, size_t count, XBBytes destination, XBFailure *failure)
    XB_NOEXCEPT;

XB_END
#pragma clang assume_nonnull end
