import Storage

/// A table for cases that are about the engine and not about the schema.
enum Scratch {
  static func make(on connection: any SQLConnection, _ dialect: Dialect) throws(StorageError) {
    try connection.run(
      script: dialect.schema(
        "CREATE TABLE scratch (id {integer} NOT NULL PRIMARY KEY, number {integer}, words TEXT, data {bytes}) {strict}")
    )
  }
}

extension SQLDatabase {
  /// A write of one statement.
  @discardableResult
  func execute(_ sql: SQLText) async throws -> Int { try await write { try $0.connection.execute(sql) } }

  func makeScratch(rows: Int64 = 0) async throws {
    let dialect = dialect
    try await write { transaction in
      try Scratch.make(on: transaction.connection, dialect)
      for id in 0..<rows { try transaction.connection.execute("INSERT INTO scratch (id, number) VALUES (\(id), 0)") }
    }
  }

  /// The scratch row's number; nil if there is no such row.
  func number(_ id: Int64) async throws -> Int64? {
    try await read { try $0.integer("SELECT number FROM scratch WHERE id = \(id)") }
  }

  func scratchRows() async throws -> Int64? {
    try await read { try $0.integer("SELECT COUNT(*) FROM scratch") }
  }
}
