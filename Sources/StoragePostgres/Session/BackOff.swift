/// When to try again after failures: 50 ms, and twice as long each time up to 5 s, by chance up to a half less, so that several servers
/// don't knock together. One attempt at a time.
struct BackOff {
  static let first = Duration.milliseconds(50)
  static let longest = Duration.seconds(5)

  private var failures = 0
  private var notBefore: ContinuousClock.Instant?
  private var lastFailure: ContinuousClock.Instant?

  /// Whether an attempt may begin now.
  mutating func mayTry(at now: ContinuousClock.Instant) -> Bool {
    guard let notBefore else { return true }
    guard now >= notBefore else { return false }
    // Nobody else until this one is through, or seems to hang.
    self.notBefore = now.advanced(by: Self.longest)
    return true
  }

  mutating func succeeded() { self = BackOff() }

  /// - Parameters:
  ///   - begun: When the attempt began. Attempts that began side by side count as one.
  ///   - chance: From 0 to 1.
  mutating func failed(begun: ContinuousClock.Instant, at now: ContinuousClock.Instant, chance: Double) {
    if let lastFailure, begun < lastFailure { return }
    let delay = min(Self.longest, Self.first * Double(1 << min(failures, 10)))
    failures += 1
    lastFailure = now
    notBefore = now.advanced(by: delay * (1 - chance / 2))
  }
}
