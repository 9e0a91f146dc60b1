import Secrets

/// Short names for long contents.
enum Fingerprint {
  static func of(_ bytes: [UInt8]) -> [UInt8] { Digest.sha256(bytes) }
  static func text(_ text: String) -> String { self.text(text.utf8) }
  static func text(_ bytes: some Sequence<UInt8>) -> String { Digest.hex(Digest.sha256(bytes).prefix(12)) }
}
