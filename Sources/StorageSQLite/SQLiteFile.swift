import GRDB

/// How the one file is opened, for the writer and for readers.
enum SQLiteFile {
  static func writer(path: String) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.label = "kizuna.writer"
    configuration.busyMode = .timeout(5)
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    // After opening: GRDB itself lowers `synchronous` to NORMAL when it turns WAL on, and with NORMAL an answered write can be lost
    // with the power. What is set here is read back, because PRAGMA fails in silence.
    try queue.inDatabase { database in
      try database.execute(sql: "PRAGMA journal_mode = WAL")
      try database.execute(
        sql: "PRAGMA synchronous = FULL; PRAGMA mmap_size = 0; PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY")
      // 32 MB of log: a page that many writes change is brought into the file once for all of them.
      try database.execute(sql: "PRAGMA wal_autocheckpoint = 8000")
      // What is deleted is overwritten, and not only forgotten where it lies.
      try database.execute(sql: "PRAGMA secure_delete = ON")
      try expect(database, "secure_delete", "1")
      try expect(database, "journal_mode", "wal")
      try expect(database, "synchronous", "2")
      try expect(database, "foreign_keys", "1")
    }
    return queue
  }

  /// A connection that cannot write and never checkpoints.
  static func reader(path: String, label: String) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.label = label
    configuration.readonly = true
    configuration.busyMode = .timeout(5)
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    try queue.inDatabase { database in
      try database.execute(sql: "PRAGMA query_only = ON; PRAGMA mmap_size = 0; PRAGMA cache_size = -16384")
    }
    return queue
  }

  private static func expect(_ database: Database, _ pragma: String, _ value: String) throws {
    let found = try Row.fetchOne(database, sql: "PRAGMA \(pragma)").map { "\($0[0] as DatabaseValue)" } ?? "nothing"
    guard found.trimmingQuotes == value else { throw SQLiteSettingFault(pragma: pragma, expected: value, found: found) }
  }
}

/// SQLite did not take a setting that durability rests on.
struct SQLiteSettingFault: Error, CustomStringConvertible {
  let pragma: String
  let expected: String
  let found: String
  var description: String { "PRAGMA \(pragma) is \(found), expected \(expected)" }
}

extension String {
  fileprivate var trimmingQuotes: Substring {
    var text = self[...]
    while text.first == "\"" { text.removeFirst() }
    while text.last == "\"" { text.removeLast() }
    return text
  }
}
