#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension Seeds {
  /// Every `*.yaml` below a folder, by path; hidden files are left out.
  ///
  /// Bytes that are not UTF-8 become U+FFFD, which no seed holds: the check names their line, beside all other faults.
  ///
  /// - Throws: What the file system throws.
  package static func read(folder: String) throws -> [SeedFile] {
    let root = URL(filePath: folder).resolvingSymlinksInPath()
    let paths = try FileManager.default.subpathsOfDirectory(atPath: root.path).sorted()
      .filter { path in path.hasSuffix(".yaml") && !path.split(separator: "/").contains { $0.hasPrefix(".") } }
    return try paths.map { path in
      SeedFile(path: path, text: String(decoding: try Data(contentsOf: root.appending(path: path)), as: UTF8.self))
    }
  }
}
