#pragma once

#include "XBFailure.h"

#pragma clang assume_nonnull begin
XB_BEGIN

/// A database open for reading.
typedef struct XBDatabase XBDatabase;

/// Opens the glass database in a folder, and nothing else: a stub file could name a command to run.
XBDatabase *_Nullable XBDatabaseOpen(XBBytes path, XBFailure *failure) XB_NOEXCEPT;
void XBDatabaseClose(XBDatabase *database) XB_NOEXCEPT;
/// Follows the newest commit. False when this is the newest one.
bool XBDatabaseReopen(XBDatabase *database, XBFailure *failure) XB_NOEXCEPT;

uint32_t XBDatabaseDocumentCount(XBDatabase *database, XBFailure *failure) XB_NOEXCEPT;
uint32_t XBDatabaseLastDocument(XBDatabase *database, XBFailure *failure) XB_NOEXCEPT;
uint64_t XBDatabaseRevision(XBDatabase *database, XBFailure *failure) XB_NOEXCEPT;
double XBDatabaseAverageLength(XBDatabase *database, XBFailure *failure) XB_NOEXCEPT;
bool XBDatabaseHasPositions(XBDatabase *database, XBFailure *failure) XB_NOEXCEPT;
bool XBDatabaseHasDocument(XBDatabase *database, uint32_t document, XBFailure *failure) XB_NOEXCEPT;
uint32_t XBDatabaseTermFrequency(XBDatabase *database, XBBytes term, XBFailure *failure) XB_NOEXCEPT;
uint32_t XBDatabaseCollectionFrequency(XBDatabase *database, XBBytes term, XBFailure *failure)
    XB_NOEXCEPT;
/// The document's length in wdf units.
uint32_t XBDatabaseLength(XBDatabase *database, uint32_t document, XBFailure *failure) XB_NOEXCEPT;

/// These load bytes and give their count; `XBDatabaseTake` then copies them out.
size_t XBDatabaseLoadUUID(XBDatabase *database, XBFailure *failure) XB_NOEXCEPT;
size_t XBDatabaseLoadMetadata(XBDatabase *database, XBBytes key, XBFailure *failure) XB_NOEXCEPT;
size_t XBDatabaseLoadData(XBDatabase *database, uint32_t document, XBFailure *failure) XB_NOEXCEPT;
size_t XBDatabaseLoadValue(XBDatabase *database, uint32_t document, uint32_t slot, XBFailure *failure)
    XB_NOEXCEPT;
/// Copies what was loaded last into a buffer of at least its count.
void XBDatabaseTake(XBDatabase *database, uint8_t *buffer) XB_NOEXCEPT;

/// What a check of the files found, as text of lines.
typedef struct XBReport XBReport;

/// Reads every block of the database, until the first error that ends the reading. A badly damaged one can kill the process.
XBReport *_Nullable XBReportMake(XBBytes path, XBFailure *failure) XB_NOEXCEPT;
void XBReportFree(XBReport *report) XB_NOEXCEPT;
/// How many errors were found.
size_t XBReportErrors(XBReport *report) XB_NOEXCEPT;
/// The text, lent until the report is freed.
XBBytes XBReportText(XBReport *report) XB_NOEXCEPT;

XB_END
#pragma clang assume_nonnull end
