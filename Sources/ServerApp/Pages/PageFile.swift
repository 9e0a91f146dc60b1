import Foundation

/// A file of `PageFiles/`, as it was when this binary was built.
struct PageFile: Sendable {
  private static let folder = "Sources/ServerApp/PageFiles/"

  /// Relative to `PageFiles/`.
  let path: String
  let text: String

  static let all: [PageFile] = embeddedFiles.map { file in
    PageFile(path: String("\(file.path)".dropFirst(folder.count)), text: "\(file.text)")
  }

  static func all(in folder: String) -> [PageFile] { all.filter { $0.path.hasPrefix(folder + "/") } }

  /// The text of one file; a missing one is a fault of the build, which the tests of the pages find.
  static func text(_ path: String) -> String { all.first { $0.path == path }?.text ?? "" }

  /// A table of texts.
  static func json<Value: Decodable>(_ path: String, as type: Value.Type) throws -> Value {
    try JSONDecoder().decode(Value.self, from: Data(text(path).utf8))
  }

  /// Without folders and ending.
  var stem: Substring {
    let name = path.split(separator: "/").last ?? ""
    return name[..<(name.lastIndex(of: ".") ?? name.endIndex)]
  }
}
