/// How long what is stored of people is kept, in days. The one place for these periods: whoever removes, refuses or tells reads them here.
package struct Retention: Sendable, Hashable {
  /// After a class has ended: what its pupils logged, and their accounts.
  package var pupilEntriesDays = 60
  /// After a class has ended: its name, its first day, who taught there.
  package var classRecordDays = 400
  /// After a request: which key made which row.
  package var idempotencyKeyDays = 30
  /// After the last use: a login.
  package var idleSessionDays = 90
  /// After it was made: a login, however much it is used.
  package var sessionDays = 365

  package init() {}

  /// What is wrong with the periods, all of it; empty if nothing is.
  package var faults: [String] {
    var faults: [String] = []
    for setting in Setting.allCases where !setting.days.contains(self[setting]) {
      faults.append(
        "\(setting.rawValue) is \(self[setting]) days; it must be \(setting.days.lowerBound) to \(setting.days.upperBound)"
      )
    }
    if classRecordDays < pupilEntriesDays {
      faults.append("\(Setting.classRecords.rawValue) must not be shorter than \(Setting.pupilEntries.rawValue)")
    }
    if sessionDays < idleSessionDays {
      faults.append("\(Setting.sessions.rawValue) must not be shorter than \(Setting.idleSessions.rawValue)")
    }
    return faults
  }

  /// The periods by the names an operator uses.
  package enum Setting: String, CaseIterable, Sendable {
    case pupilEntries = "pupil-entries"
    case classRecords = "class-records"
    case idempotencyKeys = "idempotency-keys"
    case idleSessions = "idle-sessions"
    case sessions

    fileprivate var period: WritableKeyPath<Retention, Int> {
      switch self {
      case .pupilEntries: \.pupilEntriesDays
      case .classRecords: \.classRecordDays
      case .idempotencyKeys: \.idempotencyKeyDays
      case .idleSessions: \.idleSessionDays
      case .sessions: \.sessionDays
      }
    }

    /// Sheets and late entries of the last days must have come in before a class is forgotten.
    package var days: ClosedRange<Int> {
      switch self {
      case .pupilEntries: 7...400
      case .classRecords: 7...4000
      case .idempotencyKeys: 1...400
      case .idleSessions, .sessions: 1...400
      }
    }
  }

  package subscript(setting: Setting) -> Int {
    get { self[keyPath: setting.period] }
    set { self[keyPath: setting.period] = newValue }
  }

  static func seconds(_ days: Int) -> Int64 { Int64(days) * 86_400 }
}
