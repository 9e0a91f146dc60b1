import Models
import Storage

extension BoardRounding {
  /// - Parameter kind: Of the teams; of a common goal's organiser.
  init(_ challenge: StoredChallenge, teams kind: GroupKind) {
    self.init(rule: challenge.rule, teams: kind, sharesTeams: challenge.sharesTeams)
  }

  func told(_ figures: ChallengeFigures, in challenge: StoredChallenge) -> ChallengeFigures {
    told(figures, counting: challenge.counting, target: challenge.target)
  }
}

extension StoredChallenge {
  /// Whether its teams' figures are exact.
  var isRankedExactly: Bool { teamKind.map { BoardRounding(self, teams: $0) == .exact } ?? false }
}
