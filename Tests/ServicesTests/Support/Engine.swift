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
}
