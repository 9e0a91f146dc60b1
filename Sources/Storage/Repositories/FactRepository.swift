extension SQLConnection {
  package var facts: FactRepository { FactRepository(connection: self) }
}

/// Facts about the store itself, by name.
package struct FactRepository {
  let connection: any SQLConnection

  package func value(_ name: String) throws(StorageError) -> String? {
    try connection.first("SELECT value FROM facts WHERE name = \(name)") { row throws(StorageError) in try row.text(0) }
  }

  package func set(_ name: String, to value: String) throws(StorageError) {
    try connection.execute(
      """
      INSERT INTO facts (name, value) VALUES (\(name), \(value))
      ON CONFLICT (name) DO UPDATE SET value = excluded.value
      """)
  }
}
