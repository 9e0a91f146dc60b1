import ArgumentParser
import Foundation
import Storage
import StoragePostgres
import StorageSQLite

/// Where an installation's data are: a SQLite file in a folder, or a PostgreSQL database.
enum DatabaseLocation: Sendable, CustomStringConvertible {
  case folder(String)
  case postgres(PostgresURL)

  /// Without anything that is nobody else's business, such as a password.
  var description: String {
    switch self {
    case .folder(let folder): "sqlite:\(folder)"
    case .postgres(let url): url.description
    }
  }

  /// The folder of a SQLite database, which also holds the lock and the control socket.
  var folder: String? { if case .folder(let folder) = self { folder } else { nil } }

  /// Whether something may be there; a PostgreSQL database tells it only when it is opened.
  var mayExist: Bool { folder.map { FileManager.default.fileExists(atPath: SQLiteDatabase.path(in: $0)) } ?? true }

  /// - Throws: ``OperatorFault``, in words for the operator.
  func open(_ opening: DatabaseOpening) async throws -> any SQLDatabase {
    do {
      switch self {
      case .folder(let folder):
        try requireWhole(folder)
        return try SQLiteDatabase(folder: folder, mayFound: opening.mayFound)
      case .postgres(let url):
        return try await PostgresDatabase(
          url: url.text, sessions: opening.connections.map(PostgresDatabase.Sessions.init(most:)) ?? .init(),
          mayFound: opening.mayFound, allowsLossyServer: opening.allowsLossyServer, report: opening.report)
      }
    } catch is NoInstallation {
      throw OperatorFault.nothing(in: self)
    } catch StorageError.busy where folder != nil {
      throw OperatorFault.inUse(self)
    } catch StorageError.connectionLost {
      throw OperatorFault("\(self) cannot be reached")
    } catch let fault as PostgresFault {
      throw OperatorFault("\(self) cannot be used: \(fault)")
    } catch StorageError.corrupt {
      throw OperatorFault("\(self) cannot be used: it is damaged, or no database; restore a backup")
    } catch let mismatch as MigrationMismatch {
      throw OperatorFault("\(self) cannot be used: \(mismatch)")
    } catch let error as CocoaError {
      throw OperatorFault("\(self) cannot be used: \(error.localizedDescription)")
    }
  }
}

extension DatabaseLocation {
  /// Where `restore` sets the old database aside until the new one is in its place.
  static func setAside(in folder: String) -> String { SQLiteDatabase.path(in: folder) + ".replaced" }

  /// A folder whose database was set aside and not yet followed by another must not pass for an empty one.
  private func requireWhole(_ folder: String) throws {
    let files = FileManager.default
    let path = SQLiteDatabase.path(in: folder)
    let aside = Self.setAside(in: folder)
    guard files.fileExists(atPath: path) || !files.fileExists(atPath: aside) else {
      throw OperatorFault(
        """
        a restoring into \(folder) was cut short: run it again, or give the old database its name back \
        (each \(aside)* without ".replaced")
        """)
    }
  }

  /// Runs `body` on the database and closes it again.
  func withDatabase<T>(
    _ opening: DatabaseOpening = DatabaseOpening(), _ body: (any SQLDatabase) async throws -> T
  ) async throws -> T {
    let database = try await open(opening)
    return try await database.closing { try await body(database) }
  }
}

/// What the operator should read, as it is; the command ends with 1.
struct OperatorFault: Error, CustomStringConvertible {
  let description: String
  /// Whether another process has the folder.
  let isInUse: Bool

  init(_ description: String) {
    self.description = description
    isInUse = false
  }

  private init(inUse description: String) {
    self.description = description
    isInUse = true
  }

  static func inUse(_ location: DatabaseLocation) -> OperatorFault {
    OperatorFault(inUse: "another process has \(location.folder ?? location.description) open; stop it first")
  }

  static func nothing(in location: DatabaseLocation) -> OperatorFault {
    OperatorFault("there is no Kizuna in \(location.folder ?? location.description)")
  }
}
