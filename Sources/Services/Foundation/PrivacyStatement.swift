/// What is stored of people and for how long: the facts behind the privacy page, whose words are the server's.
package struct PrivacyStatement: Sendable {
  /// Whom it is about.
  package enum People: String, Sendable, CaseIterable { case pupils, adults, everyone }

  package enum Kind: String, Sendable, CaseIterable {
    case pupilAccount = "pupil_account"
    case pupilEntries = "pupil_entries"
    case householdLink = "household_link"
    case classRecords = "class_records"
    case account
    case entries
    case habits
    case sessions
    case idempotencyKeys = "idempotency_keys"
    case failedLogins = "failed_logins"
    case figures

    package var people: People {
      switch self {
      case .pupilAccount, .pupilEntries, .householdLink: .pupils
      case .classRecords, .account, .entries: .adults
      case .habits, .sessions, .idempotencyKeys, .failedLogins, .figures: .everyone
      }
    }

    /// How long, where that is a number of days; 0 where nothing outlasts what it is for.
    package func days(_ retention: Retention) -> Int? {
      switch self {
      case .pupilAccount, .pupilEntries, .habits: retention.pupilEntriesDays
      case .householdLink, .failedLogins: 0
      case .classRecords: retention.classRecordDays
      case .sessions: retention.idleSessionDays
      case .idempotencyKeys: retention.idempotencyKeyDays
      case .account, .entries, .figures: nil
      }
    }
  }
}
