/// The C face of libxapian for Swift. Everything C++ stops behind it.
///
/// - Text goes in as `XBBytes`; NUL is a legal byte. What comes out is written into the caller's
///   buffer, or lent by a handle until that handle's next call.
/// - A handle belongs to one thread at a time: Xapian has no locks and its counts are not atomic.
/// - A call that can fail takes an `XBFailure` and gives zero, false or NULL when it did.
#pragma once

#include "XBCursors.h"
#include "XBDatabase.h"
#include "XBDocument.h"
#include "XBFailure.h"
#include "XBInterruption.h"
#include "XBQuery.h"
#include "XBSearch.h"
#include "XBStemmer.h"
#include "XBWriter.h"
