/// Which modules each module may import: the table of ARCHITECTURE.md.
///
/// Written out here, not read from Package.swift, so that loosening the package's arrows fails a
/// test that somebody has to look at.
enum ModuleTable {
  /// Ours, and the libraries of others beside the standard library.
  static let allowed: [String: Set<String>] = [
    "Xapian": ["XapianBridge"],
    "Platform": ["Glibc", "Synchronization"],
    "Markup": [
      "CLibXML", "CCMark", "CZlib", "CArchive", "MarkupBridge", "Foundation", "Glibc",
    ],
    "Identifiers": [],
    "Text": ["Identifiers", "Foundation"],
    "Corpus": ["Identifiers", "Text", "Markup", "Platform", "Foundation", "Yams"],
    "Entities": ["Identifiers", "Text", "Platform", "Foundation"],
    "Facets": ["Identifiers", "Platform"],
    "IndexFormat": ["Identifiers", "Text", "Xapian", "Platform", "Foundation", "Synchronization"],
    "Indexing": [
      "Identifiers", "Text", "Xapian", "Platform", "Corpus", "Entities", "Facets", "IndexFormat",
      "Foundation", "Synchronization", "Dispatch",
    ],
    "Searching": [
      "Identifiers", "Text", "Xapian", "Platform", "Entities", "Facets", "IndexFormat",
      "Synchronization",
    ],
    "Wire": ["Foundation"],
    "Answering": [
      "Identifiers", "Text", "Xapian", "Platform", "Corpus", "Entities", "Facets", "IndexFormat",
      "Indexing", "Searching", "Wire", "Glibc",
    ],
    "DaemonFront": [
      "Wire", "Platform", "Foundation", "Glibc", "Synchronization", "NIOCore", "NIOPosix",
      "NIOHTTP1", "NIOConcurrencyHelpers", "Logging", "DequeModule",
    ],
    "Client": ["Wire", "Platform", "Glibc"],
    "dossierd": [
      "Answering", "DaemonFront", "Wire", "Platform", "Searching", "Indexing", "IndexFormat",
      "Xapian", "ArgumentParser", "Foundation", "Glibc", "Logging", "Synchronization",
    ],
    "dossier": [
      "Answering", "Client", "Wire", "Platform", "Identifiers", "Text", "Corpus", "Entities",
      "IndexFormat", "Indexing", "Searching", "ArgumentParser", "Foundation", "Glibc",
      "Synchronization",
    ],
  ]
}
