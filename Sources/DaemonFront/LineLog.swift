package import Logging
internal import Foundation
internal import Platform
internal import Wire

/// Writes log lines to standard error, as text for people or as JSON for machines.
///
/// Whatever a client sent into a line stays within its line and cannot move a terminal's cursor:
/// control characters, line separators and direction marks are escaped in both.
package struct LineLog: LogHandler {
  package enum Format: String, CaseIterable, Sendable { case text, json }

  package var metadata: Logger.Metadata = [:]
  package var logLevel: Logger.Level
  private let format: Format
  private let write: @Sendable ([UInt8]) -> Void

  package init(_ format: Format, level: Logger.Level) {
    self.init(format, level: level) { try? Descriptor.writeAll(2, $0) }
  }

  init(_ format: Format, level: Logger.Level, write: @escaping @Sendable ([UInt8]) -> Void) {
    self.format = format
    logLevel = level
    self.write = write
  }

  /// A logger of the daemon's own messages.
  package static func logger(_ format: Format) -> Logger {
    Logger(label: "dossierd") { _ in LineLog(format, level: .info) }
  }

  package subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  package func log(event: LogEvent) {
    let members = metadata.merging(event.metadata ?? [:]) { $1 }.sorted { $0.key < $1.key }
    let now = Date.now.formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true))
    switch format {
    case .text: write(Self.text(now, event.level, "\(event.message)", members))
    case .json: write(Self.json(now, event.level, "\(event.message)", members))
    }
  }

  private static func text(
    _ now: String, _ level: Logger.Level, _ message: String,
    _ members: [(key: String, value: Logger.Metadata.Value)]
  ) -> [UInt8] {
    var line = "\(now) \(level) \(escaped(message))"
    for (key, value) in members { line += " \(escaped(key))=\(quoted("\(value)"))" }
    return Array(line.utf8) + [0x0A]
  }

  private static func json(
    _ now: String, _ level: Logger.Level, _ message: String,
    _ members: [(key: String, value: Logger.Metadata.Value)]
  ) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("time", now)
      json.member("level", level.rawValue)
      json.member("message", message)
      for (key, value) in members { json.member(key, "\(value)") }
    }
    return json.bytes + [0x0A]
  }

  /// With quotes where there is a space or something escaped.
  private static func quoted(_ text: String) -> String {
    let json = escaped(text)
    return json == text && !text.isEmpty && !text.contains(" ") ? text : "\"\(json)\""
  }

  /// As within the quotes of JSON.
  private static func escaped(_ text: String) -> String {
    var json = JSONWriter()
    json.string(text)
    return String(decoding: json.bytes.dropFirst().dropLast(), as: UTF8.self)
  }
}
