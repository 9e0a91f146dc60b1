import Crypto

/// Fast hashes, for what is too random to guess (tokens, codes) or not secret at all. Passwords: ``PasswordHasher``.
package enum Digest {
  /// The SHA-256 of `bytes`, 32 bytes.
  package static func sha256(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    var hash = SHA256()
    if bytes.withContiguousStorageIfAvailable({ hash.update(bufferPointer: UnsafeRawBufferPointer($0)) }) == nil {
      hash.update(data: Array(bytes))
    }
    return Array(hash.finalize())
  }

  /// `bytes` as lower-case hexadecimal, two digits each.
  package static func hex(_ bytes: some Sequence<UInt8>) -> String {
    let digits: StaticString = "0123456789abcdef"
    var text: [UInt8] = []
    text.reserveCapacity(2 * bytes.underestimatedCount)
    for byte in bytes {
      text.append(digits.utf8Start[Int(byte >> 4)])
      text.append(digits.utf8Start[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Whether two secrets are the same, in a time that depends on their lengths only.
  ///
  /// Comparing with `==` stops at the first difference and so tells a patient caller how much was right.
  package static func equal(_ left: some Collection<UInt8>, _ right: some Collection<UInt8>) -> Bool {
    guard left.count == right.count else { return false }
    var difference: UInt8 = 0
    for (one, other) in zip(left, right) { difference |= one ^ other }
    return difference == 0
  }
}
