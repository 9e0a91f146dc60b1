import EnginesForTests
import Foundation
import Storage

extension PostgresForTests {
  /// Runs `body` with a fresh database and a role that owns nothing in it, as most operators begin: no superuser.
  static func withPlainRole(
    connectionLimit: Int = -1, _ body: (_ url: String, _ role: String, _ ownersURL: String) async throws -> Void
  ) async throws {
    let name = "plain_" + UUID().uuidString.lowercased().filter { $0 != "-" }
    let url = self.url ?? ""
    try await withConnection { connection in
      try connection.run(script: "CREATE ROLE \(name) LOGIN CONNECTION LIMIT \(connectionLimit)")
      try connection.run(script: "CREATE DATABASE \(name) TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C'")
    }
    let owners = url.replacing("/postgres?", with: "/\(name)?")
    let result = await Result { () async throws in
      try await body(owners.replacing("//kizuna@", with: "//\(name)@"), name, owners)
    }
    try await withConnection { connection in
      try connection.run(script: "DROP DATABASE \(name) WITH (FORCE)")
      try connection.run(script: "DROP ROLE \(name)")
    }
    try result.get()
  }
}

extension Result where Failure == any Error {
  fileprivate init(_ body: () async throws -> Success) async {
    do { self = .success(try await body()) } catch { self = .failure(error) }
  }
}
