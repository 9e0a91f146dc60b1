import Storage
import Synchronization

/// A real connection that writes down what it is asked to do.
final class RecordingConnection: SQLConnection {
  /// What was run, in order; may be read from any thread.
  final class Log: Sendable {
    private let statements = Mutex<[SQLText]>([])

    func add(_ statement: SQLText) { statements.withLock { $0.append(statement) } }

    func count(_ text: String) -> Int { statements.withLock { $0 }.filter { $0.text == text }.count }
    func statements(beginning words: String) -> [SQLText] {
      statements.withLock { $0 }.filter { $0.text.hasPrefix(words) }
    }
  }

  private let connection: any SQLConnection
  private let log: Log

  init(_ connection: any SQLConnection, _ log: Log) {
    self.connection = connection
    self.log = log
  }

  var isReadOnly: Bool { connection.isReadOnly }

  func execute(_ sql: SQLText) throws(StorageError) -> Int {
    log.add(sql)
    return try connection.execute(sql)
  }

  func send(_ sql: SQLText) throws(StorageError) {
    log.add(sql)
    try connection.send(sql)
  }

  func forEachRow(_ sql: SQLText, _ body: (any SQLRow) throws(StorageError) -> Bool) throws(StorageError) {
    log.add(sql)
    try connection.forEachRow(sql, body)
  }

  func run(script: String) throws(StorageError) {
    try connection.run(script: script)
  }
}
