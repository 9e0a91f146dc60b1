import Storage
import Testing

/// One thing that every engine must do alike.
package struct ConformanceCase: Sendable, CustomTestStringConvertible {
  package let testDescription: String
  private let body: @Sendable (any StorageEngine) async throws -> Void

  /// A case on a database with the schema.
  init(_ name: String, _ body: @escaping @Sendable (any SQLDatabase) async throws -> Void) {
    testDescription = name
    self.body = { engine in try await engine.withDatabase { try await body($0) } }
  }

  /// A case on a database with the schema and the people of a small city.
  init(inCity name: String, _ body: @escaping @Sendable (any SQLDatabase, SampleCity) async throws -> Void) {
    testDescription = name
    self.body = { engine in
      try await engine.withDatabase { database in try await body(database, try await SampleCity.make(in: database)) }
    }
  }

  /// A case on two databases with the schema.
  init(
    pair name: String, _ body: @escaping @Sendable (any SQLDatabase, any SQLDatabase) async throws -> Void
  ) {
    testDescription = name
    self.body = { engine in
      try await engine.withDatabase { first in try await engine.withDatabase { try await body(first, $0) } }
    }
  }

  /// A case on one connection without any schema.
  init(bare name: String, _ body: @escaping @Sendable (any SQLConnection, Dialect) throws -> Void) {
    testDescription = name
    self.body = { engine in try await engine.withBareConnection(body) }
  }

  package func run(on engine: any StorageEngine) async throws { try await body(engine) }
}
