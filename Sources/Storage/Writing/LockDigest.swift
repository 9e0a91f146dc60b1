/// A number for what has none, the same in every server: FNV-1a. Swift's own hash differs from process to process.
package enum LockDigest {
  package static func of(_ bytes: some Sequence<UInt8>) -> UInt64 {
    bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}
