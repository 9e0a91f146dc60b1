/// Copies all rows of one database into another that is empty, keys as they are, on whatever engines.
///
/// The source is read in one snapshot; each chunk is one transaction of the target, together with the record of how far it has come. A run
/// that was ended at any moment is taken up by the next: that reads the source from the beginning, compares what was copied with what
/// stands there now, and goes on where it stopped.
package struct DatabaseCopy: Sendable {
  let source: any SQLDatabase
  let target: any SQLDatabase
  /// The source as the operator named it.
  let sourceName: String

  package init(from source: any SQLDatabase, named sourceName: String, to target: any SQLDatabase) {
    self.source = source
    self.target = target
    self.sourceName = sourceName
  }

  /// Copies what isn't copied yet and compares the whole. The target stays unusable as a city until ``finish()``.
  ///
  /// - Parameter startingAnew: Removes a half-finished copy from the target first.
  /// - Returns: The number of rows.
  /// - Throws: ``CopyFault``.
  @discardableResult
  package func run(
    startingAnew: Bool = false, progress: @escaping @Sendable (CopyProgress) -> Void = { _ in }
  ) async throws -> Int64 {
    if let record = try await source.read({ try CopyRecord.unfinished(on: $0) }) {
      throw CopyFault.unfinished(source: record.source)
    }
    let record = try await begin(startingAnew: startingAnew)
    let parts = try await copyRows(record, progress)
    try await settle()
    try await compare(parts, progress)
    return parts.reduce(0) { $0 + $1.rows }
  }

  /// Makes the copy a database of its own.
  package func finish() async throws {
    try await target.write { transaction in
      _ = try transaction.connection.execute("DELETE FROM facts WHERE name = \(CopyRecord.fact)")
    }
  }

  private func begin(startingAnew: Bool) async throws -> CopyRecord {
    let fresh = CopyRecord(source: sourceName)
    let dialect = target.dialect
    return try await target.write { transaction in
      try transaction.lock(.operation)
      let connection = transaction.connection
      if let record = try CopyRecord.unfinished(on: connection) {
        guard startingAnew else { return record }
        for script in dialect.scriptsRemoving(CopiedTable.all) { try connection.run(script: script) }
      } else if try CopiedTable.all.contains(where: { try connection.exists($0.anyRow) }) {
        throw CopyFault.targetInUse
      }
      try connection.facts.set(CopyRecord.fact, to: fresh.text())
      return fresh
    }
  }

  /// - Returns: What each table holds.
  private func copyRows(
    _ record: CopyRecord, _ progress: @escaping @Sendable (CopyProgress) -> Void
  ) async throws -> [CopyRecord.Part] {
    let pipe = CopyPipe()
    async let parts = read(record, into: pipe)
    do {
      defer { pipe.abandon() }
      try await write(pipe, after: record, progress)
    }
    return try await parts
  }

  private func read(_ record: CopyRecord, into pipe: CopyPipe) async throws -> [CopyRecord.Part] {
    defer { pipe.finish() }
    return try await source.scan { connection in
      pipe.expect(rows: try CopiedTable.all.reduce(0) { try $0 + (connection.integer($1.count) ?? 0) })
      var reader = TableReader(connection: connection, record: record) { try pipe.send($0) }
      try reader.readAll()
      return reader.parts
    }
  }

  private func write(
    _ pipe: CopyPipe, after record: CopyRecord, _ progress: @escaping @Sendable (CopyProgress) -> Void
  ) async throws {
    var record = record
    var present = try record.text()
    for await chunk in pipe.chunks {
      record.put(chunk.part)
      let before = present
      let after = try record.text()
      try await target.write { transaction in
        let connection = transaction.connection
        // First the record, so that of two copies into one target only one writes a chunk.
        let isOurs = try connection.execute(
          "UPDATE facts SET value = \(after) WHERE name = \(CopyRecord.fact) AND value = \(before)")
        guard isOurs == 1 else { throw CopyFault.anotherCopy }
        try chunk.table.insert(chunk.values, on: connection)
      }
      present = after
      pipe.makeRoom()
      progress(
        CopyProgress(
          stage: .copying, table: chunk.part.table, rows: chunk.rowsBefore + chunk.part.rows,
          totalRows: pipe.expectedRows))
    }
    try Task.checkCancellation()
  }

  /// What rows alone don't carry over.
  private func settle() async throws {
    let scripts = target.dialect.scriptsAfterCopying(CopiedTable.all)
    try await target.write { transaction in
      for script in scripts { try transaction.connection.run(script: script) }
    }
  }

  private func compare(
    _ parts: [CopyRecord.Part], _ progress: @escaping @Sendable (CopyProgress) -> Void
  ) async throws {
    let totalRows = parts.reduce(0) { $0 + $1.rows }
    let copied = try await target.scan { connection in
      var reader = TableReader(connection: connection) { chunk in
        progress(
          CopyProgress(
            stage: .comparing, table: chunk.part.table, rows: chunk.rowsBefore + chunk.part.rows, totalRows: totalRows))
      }
      try reader.readAll()
      return reader.parts
    }
    for (part, copy) in zip(parts, copied) where part != copy { throw CopyFault.differs(table: part.table) }
  }
}
