import Foundation
import Services
import Synchronization

/// Makes the standings of a board once for each audience, however many poll and listen.
final class StandingsPress: Sendable {
  private struct Place: Hashable {
    let challenge: UUID
    let isInside: Bool
  }

  /// The newest board, with what was made of it.
  private struct Edition {
    var board: Board
    var snapshots: [StandingsAudience: StandingsSnapshot] = [:]
  }

  private static let mostSnapshots = 256
  private static let mostBoards = 256

  private let kept = Mutex<[Place: Edition]>([:])

  func snapshot(of board: Board, for audience: StandingsAudience) throws -> StandingsSnapshot {
    let place = Place(challenge: audience.challenge, isInside: audience.isInside)
    let known = kept.withLock { $0[place] }
    let isSame = known?.board == board
    if isSame, let snapshot = known?.snapshots[audience] {
      // The same board made once more, by two who asked at once: kept, it is recognised without looking at every team.
      kept.withLock { $0[place]?.board = board }
      return snapshot
    }
    let made = try StandingsSnapshot(board, for: audience)
    // Anybody may ask for what is around anything: only of teams that stand there it is kept.
    guard audience.around.map(board.hasTeam) ?? true else { return made }
    kept.withLock { kept in
      if kept[place] == nil, kept.count >= Self.mostBoards { kept.removeAll() }
      var edition = isSame ? kept[place] ?? Edition(board: board) : Edition(board: board)
      if edition.snapshots.count >= Self.mostSnapshots { edition.snapshots = [:] }
      edition.board = board
      edition.snapshots[audience] = made
      kept[place] = edition
    }
    return made
  }
}
