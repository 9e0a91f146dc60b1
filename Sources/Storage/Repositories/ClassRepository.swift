package import Accounting
import Models

extension SQLConnection {
  package var classes: ClassRepository { ClassRepository(connection: self) }
}

/// What a class has besides being a group.
package struct ClassRepository {
  let connection: any SQLConnection

  /// The first day that counts for its pupils, and the language of their nicknames.
  package struct Stored: Sendable, Hashable {
    package let firstDay: Day
    package let language: Language

    package init(firstDay: Day, language: Language) {
      self.firstDay = firstDay
      self.language = language
    }
  }

  package func find(group: Int64) throws(StorageError) -> Stored? {
    try connection.first("SELECT first_day, locale FROM classes WHERE grp = \(group)") { row throws(StorageError) in
      Stored(firstDay: try row.day(0), language: try row.name(1))
    }
  }

  package func insert(_ stored: Stored, group: Int64) throws(StorageError) {
    try connection.execute(
      "INSERT INTO classes (grp, first_day, locale) VALUES (\(group), \(stored.firstDay), \(stored.language.rawValue))")
  }
}
