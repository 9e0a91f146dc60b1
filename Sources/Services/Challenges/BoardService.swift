package import Foundation
import Models
import Storage

/// Boards and results.
package struct BoardService: Sendable {
  let store: Store
  private let shelf: BoardShelf

  package init(store: Store) {
    self.store = store
    shelf = BoardShelf()
  }

  /// Who looks: what is looked up once, and then holds for a stream of boards.
  package struct Seat: Sendable {
    package let view: ChallengeView
    fileprivate var challenge: StoredChallenge { view.challenge }

    fileprivate init(_ view: ChallengeView) { self.view = view }
  }

  /// - Throws: ``Refusal/notFound`` for drafts too: nobody competes yet.
  package func seat(at id: UUID, of principal: Principal) async throws -> Seat {
    try Seat(opened: try await ChallengeService(store: store).challenge(id, of: principal))
  }

  /// Of a visitor, logged in or not.
  package func seat(at id: UUID, visitor: Principal?) async throws -> Seat {
    try Seat(opened: try await ChallengeService(store: store).challenge(id, visitor: visitor))
  }

  package func publicSeat(at id: UUID) async throws -> Seat {
    try Seat(opened: try await ChallengeService(store: store).publicChallenge(id))
  }

  /// The board as it stands, at most a second old.
  package func board(for seat: Seat) async throws -> Board {
    try await shelf.boards(of: seat.challenge, store: store).board(isInside: seat.view.isInside)
  }

  /// The frozen result: canonical JSON and its SHA-256 in hexadecimal digits.
  ///
  /// - Throws: ``ProblemCode/challengeNotClosed`` before the closing instant.
  package func result(for seat: Seat) async throws -> (content: [UInt8], hash: String) {
    try await ResultMaking(store: store).result(of: seat.challenge)
  }

  /// What is to be done every minute: goes on with filling, and makes the results that are due.
  package func tick() async throws {
    for fill in try await store.database.read({ try $0.challenges.fills() }) {
      try await ChallengeFilling(store: store).run(fill.challenge)
    }
    try await ResultMaking(store: store).makeDue()
  }
}

extension BoardService.Seat {
  fileprivate init(opened view: ChallengeView) throws(Refusal) {
    guard view.state != .draft else { throw .notFound }
    self.init(view)
  }
}
