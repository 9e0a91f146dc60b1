import Foundation
import Yams

/// The files of `API/`.
enum Document {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "API")

  /// `openapi.yaml`.
  static let content: JSONValue = {
    do {
      let text = try String(contentsOf: folder.appending(path: "openapi.yaml"), encoding: .utf8)
      return value(try Yams.compose(yaml: text))
    } catch {
      // Every test of the document says so by failing on an empty one.
      return .object([:])
    }
  }()

  /// The names of `examples/*.json`, without the ending.
  static func exampleNames() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: "examples").path())
      .filter { $0.hasSuffix(".json") }.map { String($0.dropLast(5)) }.sorted()
  }

  static func example(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: folder.appending(path: "examples/\(name).json")))
  }

  static func schema(_ name: String) -> JSONValue? { content["components"]?["schemas"]?[name] }

  /// What a `$ref` into the document stands for; anything else stands for itself.
  static func resolved(_ value: JSONValue) -> JSONValue {
    guard let path = value["$ref"]?.text, path.hasPrefix("#/") else { return value }
    return path.dropFirst(2).split(separator: "/").reduce(content) { $0[String($1)] ?? .null }
  }

  private static func value(_ node: Node?) -> JSONValue {
    switch node {
    case .mapping(let mapping):
      .object(Dictionary(mapping.map { ($0.string ?? "", value($1)) }, uniquingKeysWith: { first, _ in first }))
    case .sequence(let sequence): .list(sequence.map(value))
    case .scalar(let scalar): self.scalar(scalar)
    default: .null
    }
  }

  private static func scalar(_ scalar: Node.Scalar) -> JSONValue {
    guard scalar.style == .plain else { return .text(scalar.string) }
    if let flag = ["true": true, "false": false][scalar.string] { return .flag(flag) }
    if scalar.string == "null" || scalar.string.isEmpty { return .null }
    return Double(scalar.string).map(JSONValue.number) ?? .text(scalar.string)
  }
}
