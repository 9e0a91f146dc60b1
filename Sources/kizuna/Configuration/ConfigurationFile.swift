import Foundation

/// The file `config.toml`: lines of `key = "value"`, comments behind `#`, and nothing else of TOML.
struct ConfigurationFile: Equatable {
  static let keys = ["server", "city", "lang"]

  let path: String
  private(set) var values: [String: String] = [:]

  /// The file at a path; empty where there is none.
  ///
  /// - Throws: ``CommandFailure`` naming the line that cannot be read.
  static func read(_ path: String) throws -> ConfigurationFile {
    guard FileManager.default.fileExists(atPath: path) else { return try ConfigurationFile(path: path, text: "") }
    guard let bytes = FileManager.default.contents(atPath: path), let text = String(validating: bytes, as: UTF8.self)
    else { throw CommandFailure(.failure, .cannotRead(path)) }
    return try ConfigurationFile(path: path, text: text)
  }

  init(path: String, text: String) throws {
    self.path = path
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let line = line.trimmingPrefix(while: \.isWhitespace)
      if line.isEmpty || line.hasPrefix("#") { continue }
      guard let (key, value) = Self.pair(line) else {
        throw CommandFailure(.failure, .configurationLine(path, index + 1))
      }
      guard Self.keys.contains(key) else { throw CommandFailure(.failure, .configurationKey(path, index + 1, key)) }
      guard values.updateValue(value, forKey: key) == nil else {
        throw CommandFailure(.failure, .configurationTwice(path, index + 1, key))
      }
    }
  }

  /// `key = "value"`, perhaps with a comment behind it. Values hold no quotation marks and no backslashes.
  private static func pair(_ line: Substring) -> (key: String, value: String)? {
    guard let equals = line.firstIndex(of: "=") else { return nil }
    let key = line[..<equals].filter { !$0.isWhitespace }
    let rest = line[line.index(after: equals)...].trimmingPrefix(while: \.isWhitespace)
    guard rest.first == "\"", let end = rest.dropFirst().firstIndex(of: "\"") else { return nil }
    let value = rest[rest.index(after: rest.startIndex)..<end]
    let tail = rest[rest.index(after: end)...].trimmingPrefix(while: \.isWhitespace)
    guard !value.contains("\\"), tail.isEmpty || tail.hasPrefix("#") else { return nil }
    return (key, String(value))
  }
}
