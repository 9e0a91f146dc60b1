import Accounting
import Foundation
package import Models
import Secrets

/// The outside world as far as rules depend on it: time and chance. Nothing else reads either.
package struct Effects: Sendable {
  package var now: @Sendable () -> Instant
  package var random: @Sendable (Int) -> [UInt8]

  package init(now: @escaping @Sendable () -> Instant, random: @escaping @Sendable (Int) -> [UInt8]) {
    self.now = now
    self.random = random
  }

  /// The system's clock and generator.
  package static let live = Effects(
    now: { Instant(milliseconds: Int64((Date().timeIntervalSince1970 * 1000).rounded(.down))) },
    random: { Random.bytes($0) })

  func newID() -> UUID { .version7(at: now(), random: random(10)) }

  func recoveryCodes(_ count: Int) -> [String] { (0..<count).map { _ in RecoveryCode.make(random: random) } }
  func joinCode() -> String { JoinCode.make(random: random) }
  func pictureSecret() -> PictureSecret { PictureSecret(bytes: random(PictureSecret.count)) }
  func nickname(_ language: Language) -> String { Nicknames.draw(language, random: random) }
  func token() -> Token { Token.make(random: random) }
}
