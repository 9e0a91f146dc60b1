import Models
import Storage
import Synchronization

/// The boards of one process: each is made at most once a second, and shared by all who read it and all who listen.
package final class BoardShelf: Sendable {
  /// One challenge's board for both audiences.
  package struct Boards: Sendable {
    package let inside: Board
    package let outside: Board
    fileprivate let madeAt: Instant
    fileprivate let mark: Mark

    package func board(isInside: Bool) -> Board { isInside ? inside : outside }

    fileprivate func isYounger(than milliseconds: Int64, at now: Instant) -> Bool {
      abs(now.milliseconds - madeAt.milliseconds) < milliseconds
    }

    /// Whether it may be shown while a newer one is made: not beyond the end, when all is shown.
    fileprivate func isRecent(at now: Instant, of challenge: StoredChallenge) -> Bool {
      isYounger(than: BoardShelf.mostMilliseconds, at: now)
        && (inside.state == .closed || challenge.closesAt.map { now < $0 } ?? true)
    }
  }

  /// What tells that nothing can have changed: the city's feed, its challenges, and the day.
  fileprivate struct Mark: Hashable, Sendable {
    let feed: Int64
    let version: Int64
    let state: ChallengeState
  }

  private static let fewestMilliseconds: Int64 = 1000
  private static let mostMilliseconds: Int64 = 5000

  private let boards = Mutex<[Int64: Boards]>([:])
  private let underWay = Mutex<[Int64: Task<Boards, any Error>]>([:])

  init() {}

  /// - Parameters:
  ///   - challenge: One that was opened.
  ///   - waiting: Whether to wait for a newer one than a second ago; else one of the last seconds will do while that is made.
  func boards(of challenge: StoredChallenge, waiting: Bool, store: Store) async throws -> Boards {
    let (key, now) = (challenge.key, store.effects.now())
    let known = boards.withLock { $0[key] }
    if let known, known.isYounger(than: Self.fewestMilliseconds, at: now) { return known }
    // However many ask at once, one looks and the others wait for it: by itself, so that an asker who goes away ends it for nobody.
    let renewing = underWay.withLock { underWay in
      if let already = underWay[key] { return already }
      let renewing = Task {
        defer { self.underWay.withLock { $0[key] = nil } }
        return try await self.renew(challenge, store: store)
      }
      underWay[key] = renewing
      return renewing
    }
    if !waiting, let known, known.isRecent(at: now, of: challenge) { return known }
    return try await renewing.value
  }

  private func renew(_ challenge: StoredChallenge, store: Store) async throws -> Boards {
    let now = store.effects.now()
    let known = boards.withLock { $0[challenge.key] }
    // Another has just done it.
    if let known, known.isYounger(than: Self.fewestMilliseconds, at: now) { return known }
    let mark = try await store.database.read { connection in
      try Mark(challenge, at: now, store: store, on: connection)
    }
    let new =
      if let known, known.mark == mark {
        Boards(inside: known.inside, outside: known.outside, madeAt: now, mark: mark)
      } else {
        try await make(challenge, mark, at: now, store: store)
      }
    boards.withLock { $0[challenge.key] = new }
    return new
  }

  private func make(_ challenge: StoredChallenge, _ mark: Mark, at now: Instant, store: Store) async throws -> Boards {
    let key = challenge.key
    let isFilling = try await store.database.read { try !$0.challenges.fills(of: key).isEmpty }
    let isOver = mark.state == .closed
    if isOver { _ = try await ResultMaking(store: store).result(of: challenge) }
    var released = try await BoardRelease(store: store, challenge: key).teams(renewing: !isFilling && !isOver)
    if isOver { released = released.mapValues { $0.over(at: challenge.closesAt) } }
    let (teams, fewestInResult) = try await store.database.read { connection in
      (
        try connection.challenges.namedTeams(of: key, limit: ChallengeDraft.mostTeams),
        challenge.fewestMembersInResult(organiser: try store.tree.node(challenge.organiser, on: connection).kind)
      )
    }
    let assembly = BoardAssembly(
      challenge: challenge, state: mark.state, isFilling: isFilling, teams: teams, released: released)
    // When it is over, everybody sees what the result tells.
    return Boards(
      inside: assembly.board(fewest: isOver ? fewestInResult : SmallGroups.fewestInside),
      outside: assembly.board(fewest: isOver ? fewestInResult : SmallGroups.fewestOutside), madeAt: now, mark: mark)
  }
}

extension BoardShelf.Mark {
  init(_ challenge: StoredChallenge, at now: Instant, store: Store, on connection: any SQLConnection) throws {
    let city = try store.cities.city(challenge.city, on: connection)
    self.init(
      feed: try connection.events.last(city: city.key), version: try connection.challenges.version(of: city.key),
      state: challenge.state(at: now, in: try city.time()))
  }
}
