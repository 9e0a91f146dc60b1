import Models

/// What a writer says it has seen, from `If-Match`: revisions, or any.
package enum Precondition: Sendable, Hashable {
  case any
  case revisions([Int64])

  func holds(for revision: Int64) -> Bool {
    switch self {
    case .any: true
    case .revisions(let revisions): revisions.contains(revision)
    }
  }
}

extension Optional where Wrapped == Precondition {
  /// For changes that must say what they change.
  func require(_ revision: Int64) throws(Refusal) {
    guard let self else { throw Refusal(.preconditionRequired) }
    guard self.holds(for: revision) else { throw Refusal(.staleRevision) }
  }
}
