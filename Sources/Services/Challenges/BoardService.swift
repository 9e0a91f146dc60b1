package import Foundation
import Models
package import Storage

/// Boards and results.
package struct BoardService: Sendable {
  let store: Store
  private let shelf: BoardShelf

  package init(store: Store) {
    self.store = store
    shelf = BoardShelf()
  }

  /// Who looks: what is looked up once, however many teams there are, and then holds for a stream of boards.
  package struct Seat: Sendable {
    package let challenge: StoredChallenge
    /// The city's slug.
    package let city: String
    package let organiser: StoredGroup
    package let isInside: Bool
    /// The looker's own groups that are teams, and those of which the looker is staff.
    package let ownTeams: Set<UUID>

    /// - Throws: ``Refusal/notFound`` for drafts too: nobody competes yet.
    fileprivate init(_ access: ChallengeAccess, store: Store, on connection: any SQLConnection) throws {
      guard access.challenge.openedAt != nil else { throw Refusal.notFound }
      challenge = access.challenge
      city = access.city.slug
      organiser = access.organiser
      isInside = access.isInside
      ownTeams = Set(try access.ownTeams.map { try store.tree.node($0, on: connection).id })
    }
  }

  package func seat(at id: UUID, of principal: Principal) async throws -> Seat {
    let store = store
    return try await store.database.read { connection in
      try Seat(ChallengeAccess(id, of: principal, store: store, on: connection), store: store, on: connection)
    }
  }

  /// Of a visitor, logged in or not.
  package func seat(at id: UUID, visitor: Principal?) async throws -> Seat {
    let store = store
    return try await store.database.read { connection in
      try Seat(ChallengeAccess(id, visitor: visitor, store: store, on: connection), store: store, on: connection)
    }
  }

  /// The board as it stands, at most a second old.
  package func board(for seat: Seat) async throws -> Board {
    try await shelf.boards(of: seat.challenge, waiting: true, store: store).board(isInside: seat.isInside)
  }

  /// The same for those who ask again and again: one of the last seconds if a newer one is not made yet, so that nobody waits for it.
  package func recentBoard(for seat: Seat) async throws -> Board {
    try await shelf.boards(of: seat.challenge, waiting: false, store: store).board(isInside: seat.isInside)
  }

  /// The frozen result: canonical JSON and its SHA-256 in hexadecimal digits.
  ///
  /// - Throws: ``ProblemCode/challengeNotClosed`` before the closing instant.
  package func result(for seat: Seat) async throws -> (content: [UInt8], hash: String) {
    try await ResultMaking(store: store).result(of: seat.challenge)
  }

  /// Goes on with filling what was not filled when somebody was answered: to be done every second.
  package func fill() async throws {
    for fill in try await store.database.read({ try $0.challenges.fills() }) {
      try await ChallengeFilling(store: store).run(fill.challenge)
    }
  }

  /// What is to be done every minute: makes the results that are due, of challenges that are filled.
  package func tick() async throws {
    try await fill()
    try await ResultMaking(store: store).makeDue()
  }
}
