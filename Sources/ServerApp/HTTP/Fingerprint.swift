import Secrets

/// Short names for long contents.
enum Fingerprint {
  static func of(_ bytes: [UInt8]) -> [UInt8] { Digest.sha256(bytes) }
  static func text(_ text: String) -> String { Digest.hex(Digest.sha256(text.utf8).prefix(12)) }
}
