import Accounting
import CatalogueFiles

/// The project's own seeds, found beside the tests.
enum SeedsFolder {
  static let tests = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(2)
    .joined(separator: "/")

  static func catalogue() throws -> Catalogue {
    let root = tests.split(separator: "/", omittingEmptySubsequences: false).dropLast(2).joined(separator: "/")
    return try Seeds.catalogue(Seeds.read(folder: root + "/Seeds"))
  }
}
