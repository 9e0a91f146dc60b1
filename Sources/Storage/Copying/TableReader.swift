/// Reads all tables of a database in order within one snapshot, and digests them.
struct TableReader {
  static let rowsAChunk = 5_000

  let connection: any SQLConnection
  /// What an earlier run has copied.
  var record: CopyRecord?
  /// Takes what that run had not.
  let body: (CopyChunk) throws -> Void

  private(set) var parts: [CopyRecord.Part] = []
  private var rowsBefore: Int64 = 0

  init(connection: any SQLConnection, record: CopyRecord? = nil, body: @escaping (CopyChunk) throws -> Void) {
    self.connection = connection
    self.record = record
    self.body = body
  }

  /// - Throws: ``CopyFault/sourceChanged(table:source:)`` where the rows do not go on from what was copied before.
  mutating func readAll() throws {
    for table in CopiedTable.all {
      let part = try read(table)
      parts.append(part)
      rowsBefore += part.rows
    }
  }

  private func read(_ table: CopiedTable) throws -> CopyRecord.Part {
    let known = record?.part(of: table)
    var digest = RowDigest()
    var values: [SQLValue] = []
    func part(isComplete: Bool) -> CopyRecord.Part {
      .init(table: "\(table.name)", rows: digest.rows, digest: digest.hexadecimal(), isComplete: isComplete)
    }
    func hand(isComplete: Bool) throws -> CopyRecord.Part {
      let part = part(isComplete: isComplete)
      try body(CopyChunk(table: table, values: values, part: part, rowsBefore: rowsBefore))
      values.removeAll(keepingCapacity: true)
      return part
    }
    var failure: (any Error)?
    try connection.forEachRow(table.selection) { row throws(StorageError) in
      let start = values.count
      try table.read(row, into: &values)
      digest.add(values[start...])
      do {
        if let known, digest.rows <= known.rows || known.isComplete {
          guard digest.rows <= known.rows else { throw changed(table) }
          if digest.rows == known.rows, digest.hexadecimal() != known.digest { throw changed(table) }
          values.removeAll(keepingCapacity: true)
        } else if values.count == Self.rowsAChunk * table.columns.count {
          _ = try hand(isComplete: false)
        }
        return true
      } catch {
        failure = error
        return false
      }
    }
    if let failure { throw failure }
    guard let known else { return try hand(isComplete: true) }
    guard digest.rows >= known.rows else { throw changed(table) }
    return known.isComplete ? known : try hand(isComplete: true)
  }

  private func changed(_ table: CopiedTable) -> CopyFault {
    .sourceChanged(table: "\(table.name)", source: record?.source ?? "")
  }
}
