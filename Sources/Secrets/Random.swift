/// Randomness for secrets, from the system's generator.
package enum Random {
  /// `count` bytes nobody can predict.
  ///
  /// The generator behind `SystemRandomNumberGenerator` is the kernel's (`getrandom` on Linux, `arc4random_buf` on
  /// Apple's platforms), so there is no state of our own to seed or to leak.
  package static func bytes(_ count: Int) -> [UInt8] {
    var generator = SystemRandomNumberGenerator()
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count + 7)
    while bytes.count < count {
      // Eight bytes at a time, because each draw is a system call.
      let word: UInt64 = generator.next()
      withUnsafeBytes(of: word) { bytes.append(contentsOf: $0) }
    }
    bytes.removeLast(bytes.count - count)
    return bytes
  }
}
