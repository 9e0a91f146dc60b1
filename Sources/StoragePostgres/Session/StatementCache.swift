import Storage

/// The statements that one connection has prepared; the longest unused one makes room.
struct StatementCache {
  struct Prepared {
    let name: String
    /// The parameters' types; unstated where the value was null when it was prepared, and the server found out by itself.
    let types: [UInt32]
    fileprivate var lastUse: Int
  }

  private let limit: Int
  private var prepared: [SQLTemplate: Prepared] = [:]
  private var uses = 0
  private var made = 0

  init(limit: Int) { self.limit = limit }

  var count: Int { prepared.count }

  /// The statement as it was prepared, if it takes values of these kinds.
  mutating func find(_ sql: SQLText) -> Prepared? {
    uses += 1
    guard let index = prepared.index(forKey: sql.template) else { return nil }
    let found = prepared.values[index]
    for (type, value) in zip(found.types, sql.parameters) {
      guard type == PostgresType.unstated || value == .null || type == value.postgresType else { return nil }
    }
    prepared.values[index].lastUse = uses
    return found
  }

  /// A statement that is to be prepared under a name never used before on the connection.
  ///
  /// - Returns: With it the name of one that is given up for it.
  mutating func add(_ sql: SQLText) -> (new: Prepared, givenUp: String?) {
    var givenUp = prepared.removeValue(forKey: sql.template)?.name
    if prepared.count >= limit, let oldest = prepared.min(by: { $0.value.lastUse < $1.value.lastUse }) {
      prepared[oldest.key] = nil
      givenUp = oldest.value.name
    }
    made += 1
    let new = Prepared(name: "s\(made)", types: sql.parameters.map(\.postgresType), lastUse: uses)
    prepared[sql.template] = new
    return (new, givenUp)
  }

  /// The server did not prepare it after all.
  mutating func remove(_ template: SQLTemplate) { prepared[template] = nil }
}
