import StoragePostgres
import Testing

@Suite struct PostgresURLTests {
  @Test(arguments: [
    "postgres://u:secret@db.example/kizuna", "postgresql://u@db.example/kizuna?password=secret",
    "host=db.example dbname=kizuna password=secret",
  ])
  func `a password is noticed wherever it stands, and never shown`(text: String) throws {
    let url = try PostgresURL(text)
    #expect(url.carriesPassword)
    #expect(url.description == "postgres://db.example/kizuna")
  }

  @Test(arguments: ["postgres://db.example:5433/kizuna", "postgres://u@db.example:5433/kizuna?sslmode=require"])
  func `a URL without one says where it leads`(text: String) throws {
    let url = try PostgresURL(text)
    #expect(!url.carriesPassword)
    #expect(url.description == "postgres://db.example:5433/kizuna")
  }

  @Test(arguments: [
    "postgres://u:sec/ret@db.example/kizuna", "postgres://u:sec@ret@db.example/kizuna", "postgres://u:12/3@db/kizuna",
    "mysql://db.example/kizuna",
  ])
  func `what would be read as something else is refused without being quoted`(text: String) {
    let fault = #expect(throws: PostgresFault.self) { try PostgresURL(text) }
    #expect(fault.map { !"\($0)".contains("ret") } ?? false)
  }
}
