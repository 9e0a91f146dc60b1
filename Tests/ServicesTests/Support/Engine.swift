import Foundation
import Storage
import StorageSQLite

/// The storage engines that every test runs on. A second one is a case here and a line in ``open(folder:)``.
enum Engine: CaseIterable {
  case sqlite

  func open(folder: String) throws -> any SQLDatabase {
    switch self {
    case .sqlite: try SQLiteDatabase(folder: folder, readerCount: 2)
    }
  }

  /// Brings a backup to life in a folder of its own.
  func restore(_ copy: String, folder: String) throws -> any SQLDatabase {
    switch self {
    case .sqlite:
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try FileManager.default.copyItem(atPath: copy, toPath: SQLiteDatabase.path(in: folder))
    }
    return try open(folder: folder)
  }
}
