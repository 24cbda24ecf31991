/// One run of the machine, from its start to its end or crash.
package enum Boot {
  /// What tells this run of the machine from every other; nil where the system does not say.
  ///
  /// Source: random(4), `/proc/sys/kernel/random/boot_id`.
  package static func identifier() -> String? {
    guard let bytes = try? Files.read("/proc/sys/kernel/random/boot_id", limit: 64) else {
      return nil
    }
    let text = String(decoding: bytes.filter { $0 > 0x20 }, as: UTF8.self)
    return text.isEmpty ? nil : text
  }
}
