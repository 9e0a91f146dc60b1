import Foundation

/// Hashes and checks members' passwords with Argon2id, slowly on purpose.
///
/// ```swift
/// let phc = try await hasher.hash(password)
/// switch try await hasher.verify(password, against: phc) { … }
/// ```
///
/// Each call takes one of a few threads for about 24 ms (standard parameters); calls beyond that wait in a queue, and
/// beyond the queue are refused with ``PasswordHasherBusy``. Copies share threads and queue, so make one for a server.
/// Passwords are hashed in Unicode's normal form C, because keyboards disagree on how to write an accent or a voiced
/// kana. How long a password may be is ``PasswordPolicy``'s business; bound it before it comes here, also at login.
package struct PasswordHasher: Sendable {
  private let parameters: Argon2Parameters
  private let threads: WorkerThreads
  private let random: @Sendable (Int) -> [UInt8]

  /// - Parameters:
  ///   - parameters: What a new hash costs.
  ///   - workers: How many passwords are hashed at once, at least 1. Half of the cores leaves the rest to requests.
  ///   - queueLimit: How many more may wait.
  ///   - random: Where salts come from; called on a hashing thread.
  package init(
    parameters: Argon2Parameters = .standard,
    workers: Int = max(1, ProcessInfo.processInfo.activeProcessorCount / 2),
    queueLimit: Int = 256,
    random: @escaping @Sendable (Int) -> [UInt8] = Random.bytes
  ) {
    self.parameters = parameters
    self.random = random
    threads = WorkerThreads(count: workers, queueLimit: queueLimit)
  }

  /// What to store of `password`: a PHC string with a salt of its own, about 100 ASCII characters.
  package func hash(_ password: String) async throws(PasswordHasherBusy) -> String {
    let parameters = parameters
    let random = random
    return try await run {
      let salt = random(PasswordRecord.saltLength)
      precondition(salt.count == PasswordRecord.saltLength, "The random source must give what it is asked for.")
      let tag = Self.tag(of: password, salt: salt, parameters: parameters, tagLength: PasswordRecord.tagLength)
      return tag.map { PasswordRecord(parameters: parameters, salt: salt, tag: $0).phc }
    }
  }

  /// Whether `password` is the one `phc` was made from.
  ///
  /// A `phc` that can't be read is an answer, ``PasswordVerdict/wrong``, and costs as much as any other.
  package func verify(
    _ password: String,
    against phc: String
  ) async throws(PasswordHasherBusy) -> PasswordVerdict {
    guard let record = PasswordRecord(phc: phc) else {
      try await verifyUnknown(password)
      return .wrong
    }
    let tag = try await run {
      Self.tag(of: password, salt: record.salt, parameters: record.parameters, tagLength: record.tag.count)
    }
    guard Digest.equal(tag, record.tag) else { return .wrong }
    return record.isCurrent(for: parameters) ? .right : .rightButOutdated
  }

  /// Does the work of ``verify(_:against:)`` when there is nothing to check against.
  ///
  /// Without it the time of an answer would tell who has an account.
  package func verifyUnknown(_ password: String) async throws(PasswordHasherBusy) {
    let parameters = parameters
    let salt = [UInt8](repeating: 0, count: PasswordRecord.saltLength)
    _ = try await run {
      Self.tag(of: password, salt: salt, parameters: parameters, tagLength: PasswordRecord.tagLength)
    }
  }

  /// Runs `body` on a hashing thread; nil from it means there was no memory.
  private func run<Value: Sendable>(
    _ body: @escaping @Sendable () -> Value?
  ) async throws(PasswordHasherBusy) -> Value {
    guard let value = try await threads.run(body) else { throw PasswordHasherBusy(.outOfMemory) }
    return value
  }

  private static func tag(
    of password: String,
    salt: [UInt8],
    parameters: Argon2Parameters,
    tagLength: Int
  ) -> [UInt8]? {
    var bytes = Array(password.precomposedStringWithCanonicalMapping.utf8)
    return Argon2id.tag(of: &bytes, salt: salt, parameters: parameters, tagLength: tagLength)
  }
}
