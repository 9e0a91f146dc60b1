/// Which of the two masses of a team's entries a challenge scores. Both are always shown.
public enum ChallengeCounting: String, Codable, CaseIterable, Sendable {
  /// Everything that was done.
  case done
  /// Only what was done newly.
  case new
}

/// Who may see a challenge and its board.
public enum ChallengeVisibility: String, Codable, CaseIterable, Sendable {
  /// Members and staff of the organiser and of the teams.
  case group
  /// Every member of the city.
  case city
  /// Anyone.
  case `public`
}

/// Where a challenge stands. A draft is opened by its organiser; from then on the days decide.
public enum ChallengeState: String, Codable, CaseIterable, Sendable {
  case draft, announced, open
  /// Over, while entries for its days may still arrive.
  case closing
  case closed
}
