import Services
import Synchronization

/// Makes the standings of a board once for each audience, however many poll and listen.
final class StandingsPress: Sendable {
  private static let mostKept = 512

  private let kept = Mutex<[StandingsAudience: (board: Board, snapshot: StandingsSnapshot)]>([:])

  func snapshot(of board: Board, for audience: StandingsAudience) throws -> StandingsSnapshot {
    if let known = kept.withLock({ $0[audience] }), known.board == board {
      // The same board made once more, by two who asked at once: kept, it is recognised without looking at every team.
      kept.withLock { $0[audience]?.board = board }
      return known.snapshot
    }
    let made = try StandingsSnapshot(board, for: audience)
    kept.withLock { kept in
      if kept.count >= Self.mostKept { kept.removeAll() }
      kept[audience] = (board, made)
    }
    return made
  }
}
