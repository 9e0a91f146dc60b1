/// What one Argon2id hash costs (RFC 9106 section 3.1).
package struct Argon2Parameters: Hashable, Sendable {
  /// Memory, in KiB (m).
  package let memoryKibibytes: UInt32

  /// Passes over the memory (t).
  package let passes: UInt32

  /// Lanes (p). They change the result and the memory's layout; here they are computed one after the other.
  package let lanes: UInt32

  /// 19 MiB, 2 passes, 1 lane: what OWASP's Password Storage Cheat Sheet asks for at least.
  package static let standard = Argon2Parameters(checkedMemoryKibibytes: 19 * 1024, passes: 2, lanes: 1)

  /// The least the algorithm allows: for tests, which have nothing to protect.
  package static let minimumForTests = Argon2Parameters(checkedMemoryKibibytes: 8, passes: 1, lanes: 1)

  /// Nil outside what the algorithm and this module allow: at least 8 KiB a lane and at most 1 GiB, 1 to 64 passes,
  /// 1 to 16 lanes.
  ///
  /// The upper bounds are ours. They keep a damaged or planted PHC string from taking the whole machine.
  package init?(memoryKibibytes: UInt32, passes: UInt32, lanes: UInt32) {
    guard (1...64).contains(passes), (1...16).contains(lanes) else { return nil }
    guard (8 * lanes...1024 * 1024).contains(memoryKibibytes) else { return nil }
    self.init(checkedMemoryKibibytes: memoryKibibytes, passes: passes, lanes: lanes)
  }

  private init(checkedMemoryKibibytes memoryKibibytes: UInt32, passes: UInt32, lanes: UInt32) {
    self.memoryKibibytes = memoryKibibytes
    self.passes = passes
    self.lanes = lanes
  }
}
