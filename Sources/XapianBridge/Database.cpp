#include "XBDatabase.h"

#include <sys/stat.h>

#include <cstring>
#include <memory>
#include <sstream>

#include "Guarded.hpp"
#include "Handles.hpp"

struct XBReport {
  size_t errors = 0;
  std::string text;
};

XBDatabase *XBDatabaseOpen(XBBytes path, XBFailure *failure) noexcept {
  return guarded(failure, static_cast<XBDatabase *>(nullptr), [&] {
    return new XBDatabase{Xapian::Database(stringFrom(path), Xapian::DB_BACKEND_GLASS), {}};
  });
}

void XBDatabaseClose(XBDatabase *database) noexcept { delete database; }

bool XBDatabaseReopen(XBDatabase *database, XBFailure *failure) noexcept {
  return guarded(failure, false, [&] { return database->reader.reopen(); });
}

uint32_t XBDatabaseDocumentCount(XBDatabase *database, XBFailure *failure) noexcept {
  return guarded(failure, uint32_t(0), [&] { return database->reader.get_doccount(); });
}

uint32_t XBDatabaseLastDocument(XBDatabase *database, XBFailure *failure) noexcept {
  return guarded(failure, uint32_t(0), [&] { return database->reader.get_lastdocid(); });
}

uint64_t XBDatabaseRevision(XBDatabase *database, XBFailure *failure) noexcept {
  return guarded(failure, uint64_t(0), [&] { return uint64_t(database->reader.get_revision()); });
}

double XBDatabaseAverageLength(XBDatabase *database, XBFailure *failure) noexcept {
  return guarded(failure, 0.0, [&] { return database->reader.get_avlength(); });
}

bool XBDatabaseHasPositions(XBDatabase *database, XBFailure *failure) noexcept {
  return guarded(failure, false, [&] { return database->reader.has_positions(); });
}

bool XBDatabaseHasDocument(XBDatabase *database, uint32_t document, XBFailure *failure) noexcept {
  return guarded(failure, false, [&] {
    auto posting = database->reader.postlist_begin(std::string());
    posting.skip_to(document);
    return posting != database->reader.postlist_end(std::string()) && *posting == document;
  });
}

uint32_t XBDatabaseTermFrequency(XBDatabase *database, XBBytes term, XBFailure *failure) noexcept {
  return guarded(failure, uint32_t(0),
                 [&] { return database->reader.get_termfreq(termFrom(term)); });
}

uint32_t XBDatabaseCollectionFrequency(XBDatabase *database, XBBytes term,
                                       XBFailure *failure) noexcept {
  return guarded(failure, uint32_t(0),
                 [&] { return database->reader.get_collection_freq(termFrom(term)); });
}

uint32_t XBDatabaseLength(XBDatabase *database, uint32_t document, XBFailure *failure) noexcept {
  return guarded(failure, uint32_t(0), [&] { return database->reader.get_doclength(document); });
}

/// Keeps what `read` gives until it is taken.
template <typename Read>
static size_t load(XBDatabase *database, XBFailure *failure, Read &&read) noexcept {
  return guarded(failure, size_t(0), [&] {
    database->loaded = read(database->reader);
    return database->loaded.size();
  });
}

size_t XBDatabaseLoadUUID(XBDatabase *database, XBFailure *failure) noexcept {
  return load(database, failure, [](Xapian::Database &reader) { return reader.get_uuid(); });
}

size_t XBDatabaseLoadMetadata(XBDatabase *database, XBBytes key, XBFailure *failure) noexcept {
  return load(database, failure,
              [&](Xapian::Database &reader) { return reader.get_metadata(stringFrom(key)); });
}

size_t XBDatabaseLoadData(XBDatabase *database, uint32_t document, XBFailure *failure) noexcept {
  return load(database, failure, [&](Xapian::Database &reader) {
    return reader.get_document(document).get_data();
  });
}

size_t XBDatabaseLoadValue(XBDatabase *database, uint32_t document, uint32_t slot,
                           XBFailure *failure) noexcept {
  return load(database, failure, [&](Xapian::Database &reader) {
    return reader.get_document(document).get_value(slot);
  });
}

void XBDatabaseTake(XBDatabase *database, uint8_t *buffer) noexcept {
  std::memcpy(buffer, database->loaded.data(), database->loaded.size());
}

/// Xapian's check would follow a stub; a glass database has this file, and a stub has not.
static void requireGlass(const std::string &path) {
  struct stat status;
  if (lstat((path + "/iamglass").c_str(), &status) != 0 || !S_ISREG(status.st_mode)) {
    throw Refused(XBFailureNotFound, "no glass database stands there");
  }
}

/// The table whose check was under way: the last line of the report that is a name and a colon.
static std::string currentTable(const std::string &report) {
  size_t colon = report.rfind(":\n");
  if (colon == std::string::npos) return "";
  size_t start = report.rfind('\n', colon);
  start = start == std::string::npos ? 0 : start + 1;
  return report.substr(start, colon - start) + ": ";
}

/// Xapian's check counts the errors of some tables, and throws at the first of others.
XBReport *XBReportMake(XBBytes path, XBFailure *failure) noexcept {
  return guarded(failure, static_cast<XBReport *>(nullptr), [&] {
    requireGlass(stringFrom(path));
    auto report = std::make_unique<XBReport>();
    std::ostringstream out;
    XBFailure damage;
    guarded(&damage, [&] {
      report->errors = Xapian::Database::check(stringFrom(path), 0, &out);
    });
    report->text = out.str();
    if (damage.kind == XBFailureNone) return report.release();
    report->errors = 1;
    report->text = currentTable(report->text) + stringFrom(damage.message);
    return report.release();
  });
}

void XBReportFree(XBReport *report) noexcept { delete report; }

size_t XBReportErrors(XBReport *report) noexcept { return report->errors; }

XBBytes XBReportText(XBReport *report) noexcept {
  return XBBytes{reinterpret_cast<const uint8_t *>(report->text.data()), report->text.size()};
}
