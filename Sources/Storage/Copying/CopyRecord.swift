import Foundation

/// How far a copy has come, kept in the target under one fact: written with each chunk, removed when the copy is whole and found sound.
package struct CopyRecord: Codable, Hashable, Sendable {
  /// The fact's name. While a database has it, it is no city.
  static let fact = "copying"

  /// What has been copied of one table.
  struct Part: Codable, Hashable, Sendable {
    let table: String
    let rows: Int64
    /// Of these rows, so that a later run finds out whether the source still begins with them.
    let digest: String
    let isComplete: Bool
  }

  /// The source as the operator named it.
  package let source: String
  var parts: [Part] = []

  init(source: String) { self.source = source }

  init(text: String) throws { self = try JSONDecoder().decode(CopyRecord.self, from: Data(text.utf8)) }

  func text() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }

  func part(of table: CopiedTable) -> Part? { parts.first { $0.table == "\(table.name)" } }

  mutating func put(_ part: Part) {
    if parts.last?.table == part.table { parts.removeLast() }
    parts.append(part)
  }
}

extension CopyRecord {
  /// The record of a copy that isn't finished; nil in a database of its own.
  package static func unfinished(on connection: any SQLConnection) throws -> CopyRecord? {
    try connection.facts.value(fact).map(CopyRecord.init(text:))
  }
}
