import Foundation
import Models
import Storage

/// A client's promise that a repeated POST is the same one: its key, and what it asked for.
package struct IdempotencyClaim: Sendable, Hashable {
  /// Method and path.
  package let request: String
  package let key: String
  /// A digest of the body.
  package let fingerprint: [UInt8]

  package init(request: String, key: String, fingerprint: [UInt8]) {
    self.request = request
    self.key = key
    self.fingerprint = fingerprint
  }
}

extension Optional where Wrapped == IdempotencyClaim {
  /// What an earlier request with this claim made; nil if there was none.
  ///
  /// - Throws: ``ProblemCode/idempotencyKeyReused`` if it asked for something else.
  func earlierTarget(
    of principal: Principal, store: Store, in transaction: Transaction
  ) throws -> UUID? {
    let kept = Retention.seconds(store.retention.idempotencyKeyDays)
    guard let self,
      let found = try transaction.connection.idempotency.find(
        member: principal.member.key, request: self.request, key: self.key,
        after: store.effects.now().advanced(bySeconds: -kept))
    else { return nil }
    guard found.fingerprint == self.fingerprint else { throw Refusal(.idempotencyKeyReused) }
    return found.target
  }

  /// Keeps the claim with what it made, in the same transaction.
  func keep(target: UUID, of principal: Principal, now: Instant, in transaction: Transaction) throws {
    guard let self else { return }
    try transaction.connection.idempotency.insert(
      member: principal.member.key, request: self.request, key: self.key, fingerprint: self.fingerprint,
      target: target, at: now)
  }
}
