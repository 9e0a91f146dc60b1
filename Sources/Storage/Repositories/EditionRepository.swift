package import Models

extension SQLConnection {
  package var editions: EditionRepository { EditionRepository(connection: self) }
}

/// The immutable states of the catalogue that this store knows.
package struct EditionRepository {
  let connection: any SQLConnection

  /// Puts an edition in unless it is there.
  ///
  /// - Returns: Its key.
  package func register(hash: String, content: [UInt8], at instant: Instant) throws(StorageError) -> Int64 {
    if let key = try key(hash: hash) { return key }
    return try connection.key(
      inserting: "INSERT INTO editions (hash, content, registered_at) VALUES (\(hash), \(content), \(instant))",
      column: "edition")
  }

  package func key(hash: String) throws(StorageError) -> Int64? {
    try connection.integer("SELECT edition FROM editions WHERE hash = \(hash)")
  }

  /// The one edition whose hash begins so; nil if there is none or more than one.
  package func find(prefix: String) throws(StorageError) -> (key: Int64, hash: String)? {
    let found = try all().filter { $0.hash.hasPrefix(prefix.lowercased()) }
    guard !prefix.isEmpty, found.count == 1 else { return nil }
    return (found[0].key, found[0].hash)
  }

  package func hash(of key: Int64) throws(StorageError) -> String? {
    try connection.first("SELECT hash FROM editions WHERE edition = \(key)") { row throws(StorageError) in
      try row.text(0)
    }
  }

  package func content(of key: Int64) throws(StorageError) -> [UInt8]? {
    try connection.first("SELECT content FROM editions WHERE edition = \(key)") { row throws(StorageError) in
      try row.bytes(0)
    }
  }

  /// Keys and hashes, oldest first.
  package func all() throws(StorageError) -> [(key: Int64, hash: String, registeredAt: Instant)] {
    try connection.rows("SELECT edition, hash, registered_at FROM editions ORDER BY edition") {
      row throws(StorageError) in
      (try row.integer(0), try row.text(1), try row.instant(2))
    }
  }
}
