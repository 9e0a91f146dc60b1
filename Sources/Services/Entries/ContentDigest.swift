import Accounting
import Foundation
import Models
import Secrets
import Storage

extension EntryContent {
  /// A digest that tells whether a repeated write is the first one again, after the entry was edited.
  var digest: [UInt8] {
    let parts = [
      action.rawValue, String(quantityMicro), unit, day.description, CanonicalInputs.text(inputs) ?? "",
      habit.map { String($0) } ?? "", note ?? "",
    ]
    // Lengths stand before the parts, so that no two contents run together into the same bytes.
    return Digest.sha256(parts.flatMap { Array("\($0.utf8.count):\($0)".utf8) })
  }
}

/// Inputs as the one text that stands for them in the database.
enum CanonicalInputs {
  static func text(_ inputs: [String: InputValue]) -> String? {
    guard !inputs.isEmpty else { return nil }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(inputs)).map { String(decoding: $0, as: UTF8.self) }
  }

  static func inputs(_ text: String?) throws -> [String: InputValue] {
    guard let text else { return [:] }
    return try JSONDecoder().decode([String: InputValue].self, from: Data(text.utf8))
  }
}

extension Store {
  /// What was said in an entry, read back from its row.
  func content(of entry: StoredEntry, on connection: any SQLConnection) throws -> EntryContent {
    let method = try methods.method(for: entry.method, on: connection)
    return EntryContent(
      action: method.action, quantityMicro: entry.sentMicro ?? entry.quantityMicro,
      unit: try entry.sentUnit.map { try units.value(for: $0, on: connection) } ?? method.unit, day: entry.day,
      inputs: try CanonicalInputs.inputs(entry.inputs), habit: entry.habit, note: entry.note)
  }
}
