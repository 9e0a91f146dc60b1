#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension Seeds {
  /// Every `*.yaml` below a folder, by path; hidden files are left out.
  ///
  /// - Throws: `SeedFaults` for files that are not UTF-8, and what the file system throws.
  package static func read(folder: String) throws -> [SeedFile] {
    let root = URL(filePath: folder).resolvingSymlinksInPath()
    let paths = try FileManager.default.subpathsOfDirectory(atPath: root.path).sorted()
      .filter { path in path.hasSuffix(".yaml") && !path.split(separator: "/").contains { $0.hasPrefix(".") } }
    var files: [SeedFile] = []
    var faults: [SeedFault] = []
    for path in paths {
      let bytes = try Data(contentsOf: root.appending(path: path))
      if let text = String(validating: bytes, as: UTF8.self) {
        files.append(SeedFile(path: path, text: text))
      } else {
        faults.append(SeedFault(file: path, message: "the file is not UTF-8"))
      }
    }
    guard faults.isEmpty else { throw SeedFaults(faults) }
    return files
  }
}
