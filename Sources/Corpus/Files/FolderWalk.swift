internal import Platform

/// The files under some paths, in a fixed order.
package struct FolderWalk: Sendable {
  package let paths: [String]
  private let excludes: [GlobPattern]

  /// Folders deeper than this below the path given are not entered.
  package static let deepest = 64

  /// `excludes` are globs, matched against the path below the one given and against the last part
  /// of it: `*.log`, `drafts/**`.
  package init(_ paths: [String], excluding excludes: [String]) {
    self.paths = paths
    self.excludes = excludes.map { GlobPattern($0) }
  }

  /// Files in the order of their names' bytes, folder by folder, under each path in the order given;
  /// a file under two paths comes once.
  ///
  /// Symbolic links below a path are not followed; a path that is itself one is.
  package func listing() -> FolderListing {
    var state = State()
    for path in paths {
      do throws(SystemFailure) {
        let root = try Files.realPath(path)
        let name = root.split(separator: "/").last.map(String.init) ?? ""
        visit(Place(path: root, root: root, name: name, below: "", depth: 0), &state)
      } catch {
        state.skip(path, .unreadable(reason: error.reason))
      }
    }
    return state.listing
  }

  private struct Place {
    let path: String
    let root: String
    let name: String
    /// The path below the root; empty for the root.
    let below: String
    let depth: Int
  }

  private struct State {
    var listing = FolderListing(files: [], skipped: [])
    var seen: Set<String> = []

    mutating func skip(_ path: String, _ reason: ReadFailure) {
      listing.skipped.append(SkippedEntry(path: path, reason: reason))
    }
  }

  private func visit(_ place: Place, _ state: inout State) {
    if place.depth > 0 {
      if let glob = excludes.first(where: { $0.matches(place.below) }) {
        return state.skip(place.path, .excluded(glob: glob.text))
      }
      let last = place.below.split(separator: "/").last
      if last?.hasPrefix(".") == true { return state.skip(place.path, .hidden) }
    }
    do throws(SystemFailure) {
      let status = try Files.status(of: place.path)
      switch status.kind {
      case .symlink: state.skip(place.path, .symbolicLink)
      case .other: state.skip(place.path, .notAFile)
      case .regular: take(place, status, &state)
      case .folder: try enter(place, &state)
      }
    } catch {
      state.skip(place.path, .unreadable(reason: error.reason))
    }
  }

  private func enter(_ place: Place, _ state: inout State) throws(SystemFailure) {
    guard place.depth < Self.deepest else {
      return state.skip(place.path, .unreadable(reason: "more than \(Self.deepest) folders deep"))
    }
    let names = try Files.entries(in: place.path)
    let beside = Set(names)
    for name in names {
      if let page = PageFolder.page(of: name, among: beside) {
        let path = "\(place.path)/\(name)"
        guard (try? Files.status(of: path).kind) != .folder else {
          state.skip(path, .partsOfPage(name: page))
          continue
        }
      }
      visit(
        Place(
          path: place.path == "/" ? "/\(name)" : "\(place.path)/\(name)", root: place.root,
          name: place.name.isEmpty ? name : "\(place.name)/\(name)",
          below: place.below.isEmpty ? name : "\(place.below)/\(name)", depth: place.depth + 1),
        &state)
    }
  }

  private func take(_ place: Place, _ status: FileStatus, _ state: inout State) {
    do throws(ReadFailure) {
      _ = try FileFormat.named(place.path)
      guard status.size > 0 else { throw .empty }
    } catch {
      return state.skip(place.path, error)
    }
    guard state.seen.insert(place.path).inserted else { return }
    state.listing.files.append(
      SourceFile(
        path: place.path, root: place.root, name: place.name, size: status.size,
        modified: status.modifiedNanoseconds))
  }
}
