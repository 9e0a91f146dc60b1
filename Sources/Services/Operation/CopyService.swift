import Models
package import Storage

/// Moves a whole installation from one database to another, whatever their engines.
package struct CopyService: Sendable {
  private let copy: DatabaseCopy
  private let target: Store

  /// - Parameter sourceName: The source in the operator's words.
  package init(from source: any SQLDatabase, named sourceName: String, to target: any SQLDatabase, effects: Effects) {
    copy = DatabaseCopy(from: source, named: sourceName, to: target)
    self.target = Store(database: target, effects: effects)
  }

  /// Copies, compares and verifies. Only then does the target become usable; until then a later call goes on where this one stopped.
  ///
  /// - Parameter startingAnew: Removes a half-finished copy from the target first.
  /// - Throws: ``CopyFault``.
  @discardableResult
  package func run(
    startingAnew: Bool = false, progress: @escaping @Sendable (CopyProgress) -> Void = { _ in }
  ) async throws -> Report {
    let rows = try await copy.run(startingAnew: startingAnew, progress: progress)
    let verification = try await Verifier(store: target).verify()
    guard verification.isClean else { throw CopyFault.unsound(verification.differences) }
    try await copy.finish()
    return Report(rows: rows, verification: verification)
  }

  package struct Report: Sendable {
    package let rows: Int64
    package let verification: Verification
  }
}
