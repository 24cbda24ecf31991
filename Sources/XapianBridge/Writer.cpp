#include "XBWriter.h"

#include <memory>

#include "Guarded.hpp"
#include "Handles.hpp"

struct XBWriter {
  Xapian::WritableDatabase database;
  bool isInTransaction = false;
  bool hasFailed = false;
};

/// Without DB_DANGEROUS in any case: under it a transaction cannot be cancelled, and dropping the
/// writer keeps half a batch.
static int flags(XBWriterMode mode, bool isDurable) {
  int flags = Xapian::DB_BACKEND_GLASS;
  switch (mode) {
    case XBWriterCreate: flags |= Xapian::DB_CREATE; break;
    case XBWriterOpen: flags |= Xapian::DB_OPEN; break;
    case XBWriterOpenOrCreate: flags |= Xapian::DB_CREATE_OR_OPEN; break;
  }
  return isDurable ? flags : flags | Xapian::DB_NO_SYNC;
}

XBWriter *XBWriterOpenAt(XBBytes path, XBWriterMode mode, bool isDurable,
                         XBFailure *failure) noexcept {
  return guarded(failure, static_cast<XBWriter *>(nullptr), [&] {
    auto writer = std::make_unique<XBWriter>();
    writer->database = Xapian::WritableDatabase(stringFrom(path), flags(mode, isDurable));
    return writer.release();
  });
}

void XBWriterClose(XBWriter *writer) noexcept {
  XBFailure ignored;  // there is nobody left to tell, and what was not committed is gone either way
  guarded(&ignored, [&] {
    if (writer->isInTransaction) writer->database.cancel_transaction();
  });
  guarded(&ignored, [&] { writer->database.close(); });
  delete writer;
}

XBDatabase *XBWriterMakeReader(XBWriter *writer, XBFailure *failure) noexcept {
  return guarded(failure, static_cast<XBDatabase *>(nullptr), [&] {
    return new XBDatabase{Xapian::Database(writer->database), {}};
  });
}

/// Runs a step of writing. The first that throws is the last: Xapian has dropped the batch by then.
template <typename Value, typename Body>
static Value writing(XBWriter *writer, XBFailure *failure, Value fallback, Body &&body) noexcept {
  Value value = guarded(failure, fallback, [&]() -> Value {
    if (writer->hasFailed) {
      throw Refused(XBFailureClosed, "the writer failed before: open another and write again");
    }
    return body(writer->database);
  });
  if (failure->kind != XBFailureNone) writer->hasFailed = true;
  return value;
}

/// A step that must stand between begin and commit. What `check` refuses does no harm.
template <typename Check, typename Body>
static uint32_t change(XBWriter *writer, XBFailure *failure, Check &&check, Body &&body) noexcept {
  bool isAllowed = guarded(failure, [&] {
    if (!writer->isInTransaction && !writer->hasFailed) {
      throw Refused(XBFailureInvalidArgument, "no transaction is open");
    }
    check();
  });
  return isAllowed ? writing(writer, failure, uint32_t(0), body) : 0;
}

void XBWriterBegin(XBWriter *writer, XBFailure *failure) noexcept {
  bool isAllowed = guarded(failure, [&] {
    if (writer->isInTransaction) throw Refused(XBFailureInvalidArgument, "a transaction is open");
  });
  if (!isAllowed) return;
  writer->isInTransaction = writing(writer, failure, false, [](Xapian::WritableDatabase &database) {
    database.begin_transaction();
    return true;
  });
}

/// Ends the transaction one way or the other.
template <typename Body>
static void end(XBWriter *writer, XBFailure *failure, Body &&body) noexcept {
  change(writer, failure, [] {}, [&](Xapian::WritableDatabase &database) -> uint32_t {
    writer->isInTransaction = false;
    body(database);
    return 0;
  });
}

void XBWriterCommit(XBWriter *writer, XBFailure *failure) noexcept {
  end(writer, failure, [](Xapian::WritableDatabase &database) { database.commit_transaction(); });
}

void XBWriterCancel(XBWriter *writer, XBFailure *failure) noexcept {
  end(writer, failure, [](Xapian::WritableDatabase &database) { database.cancel_transaction(); });
}

/// Asked first, because deleting or changing a missing document makes Xapian drop the batch.
static void requireDocument(XBWriter *writer, uint32_t id) { writer->database.get_doclength(id); }

uint32_t XBWriterAdd(XBWriter *writer, XBDocument *document, XBFailure *failure) noexcept {
  return change(writer, failure, [&] { validate(*document); },
                [&](Xapian::WritableDatabase &database) {
                  return database.add_document(document->document);
                });
}

void XBWriterReplace(XBWriter *writer, uint32_t id, XBDocument *document,
                     XBFailure *failure) noexcept {
  auto check = [&] {
    if (id == 0) throw Refused(XBFailureInvalidArgument, "a document's id is 1 or more");
    validate(*document);
  };
  change(writer, failure, check, [&](Xapian::WritableDatabase &database) -> uint32_t {
    database.replace_document(id, document->document);
    return id;
  });
}

void XBWriterDelete(XBWriter *writer, uint32_t id, XBFailure *failure) noexcept {
  change(writer, failure, [&] { requireDocument(writer, id); },
         [&](Xapian::WritableDatabase &database) -> uint32_t {
           database.delete_document(id);
           return id;
         });
}

void XBWriterSetValue(XBWriter *writer, uint32_t id, uint32_t slot, XBBytes value,
                      XBFailure *failure) noexcept {
  change(writer, failure, [&] { requireDocument(writer, id); },
         [&](Xapian::WritableDatabase &database) -> uint32_t {
           Xapian::Document document = database.get_document(id);
           document.add_value(slot, stringFrom(value));
           database.replace_document(id, document);
           return id;
         });
}

void XBWriterSetMetadata(XBWriter *writer, XBBytes key, XBBytes value,
                         XBFailure *failure) noexcept {
  change(writer, failure, [] {}, [&](Xapian::WritableDatabase &database) -> uint32_t {
    database.set_metadata(stringFrom(key), stringFrom(value));
    return 0;
  });
}

void XBCompact(const XBBytes *sources, size_t count, XBBytes destination,
               XBFailure *failure) noexcept {
  guarded(failure, [&] {
    Xapian::Database all;
    for (size_t i = 0; i < count; ++i) {
      all.add_database(Xapian::Database(stringFrom(sources[i]), Xapian::DB_BACKEND_GLASS));
    }
    all.compact(stringFrom(destination), Xapian::DBCOMPACT_MULTIPASS);
  });
}
