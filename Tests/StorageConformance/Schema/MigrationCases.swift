import Storage
import Testing

extension StorageConformance {
  static let migrationCases: [ConformanceCase] = [
    ConformanceCase(bare: "a fresh database takes every step, a migrated one none") { connection, dialect throws in
      let names = Migrations.all.map(\.name)
      #expect(try Migrations.apply(on: connection, dialect: dialect) == names)
      #expect(try Migrations.apply(on: connection, dialect: dialect) == [])
      #expect(try connection.appliedMigrations() == names)
      // The schema is there.
      for sql in ["SELECT 1 FROM facts", "SELECT 1 FROM members", "SELECT 1 FROM entries", "SELECT 1 FROM totals"]
        as [SQLText]
      {
        #expect(try connection.integer(sql) == nil)
      }
    },
    ConformanceCase(bare: "an older database takes the steps it lacks") { connection, dialect throws in
      for count in 0...Migrations.all.count {
        let steps = try Migrations.apply(Array(Migrations.all.prefix(count)), on: connection, dialect: dialect)
        #expect(steps == Migrations.all.prefix(count).suffix(1).map(\.name))
      }
      #expect(try Migrations.apply(on: connection, dialect: dialect) == [])
    },
    ConformanceCase(bare: "what is not a beginning of the known steps is refused, naming both lists") {
      connection, dialect in
      let stranger = Migration("0002-stranger", ["CREATE TABLE stranger (id BIGINT)"])
      let known = Migrations.all
      _ = try Migrations.apply([known[0], stranger], on: connection, dialect: dialect)
      let mismatch = #expect(throws: MigrationMismatch.self) { try Migrations.apply(on: connection, dialect: dialect) }
      let applied = [known[0].name, stranger.name]
      #expect(mismatch?.applied == applied)
      #expect(mismatch?.known == known.map(\.name))
      for name in applied + known.map(\.name) { #expect(mismatch?.description.contains(name) == true) }
      // It was left as it was.
      #expect(try connection.appliedMigrations() == applied)
    },
    ConformanceCase(bare: "a database of a newer program is refused") { connection, dialect throws in
      let later = Migration("9999-later", ["CREATE TABLE later (id BIGINT)"])
      _ = try Migrations.apply(Migrations.all + [later], on: connection, dialect: dialect)
      #expect(throws: MigrationMismatch.self) { try Migrations.apply(on: connection, dialect: dialect) }
      #expect(throws: MigrationMismatch.self) { try Migrations.apply([], on: connection, dialect: dialect) }
    },
    ConformanceCase(bare: "a step that fails leaves nothing and may be tried again") { connection, dialect throws in
      let good = Migration("0001-good", ["CREATE TABLE good (id BIGINT)"])
      let broken = Migration(
        "0002-half",
        ["CREATE TABLE half (id BIGINT)", "INSERT INTO half (id) VALUES (1)", "CREATE TABLE half (id BIGINT)"])
      #expect(throws: StorageError.self) { try Migrations.apply([good, broken], on: connection, dialect: dialect) }
      #expect(try connection.appliedMigrations() == ["0001-good"])
      #expect(throws: StorageError.self) { try connection.integer("SELECT id FROM half") }
      let mended = Migration("0002-half", ["CREATE TABLE half (id BIGINT)"])
      #expect(try Migrations.apply([good, mended], on: connection, dialect: dialect) == ["0002-half"])
      #expect(try connection.integer("SELECT COUNT(*) FROM half") == 0)
    },
    ConformanceCase(bare: "names are unique and numbered in their order") { _, _ in
      let names = Migrations.all.map(\.name)
      #expect(Set(names).count == names.count)
      for (index, name) in names.enumerated() { #expect(Int(name.prefix(4)) == index + 1, "\(name)") }
    },
  ]
}

extension SQLConnection {
  fileprivate func appliedMigrations() throws(StorageError) -> [String] {
    try rows("SELECT name FROM migrations ORDER BY position") { row throws(StorageError) in try row.text(0) }
  }
}
