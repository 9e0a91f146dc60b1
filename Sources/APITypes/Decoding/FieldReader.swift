import Accounting
import Models

/// Reads the fields of a request's object. What it throws is a `Refusal` that names the field.
package struct FieldReader<Key: CodingKey & CaseIterable & RawRepresentable> where Key.RawValue == String {
  private let fields: KeyedDecodingContainer<FieldName>

  /// - Throws: `unknown_field`, naming each field that is none of the keys.
  package init(_ decoder: any Decoder, _ keys: Key.Type, besides others: Set<String> = []) throws {
    fields = try decoder.container(keyedBy: FieldName.self)
    let path = fields.codingPath
    let unknown = fields.allKeys.lazy.map(\.stringValue).filter { Key(rawValue: $0) == nil && !others.contains($0) }
    let errors = unknown.sorted().prefix(10).map { name in
      FieldError(pointer: JSONPointer.text(path) + JSONPointer.step(name), code: .unknownField, detail: Self.unknown)
    }
    if !errors.isEmpty { throw Refusal(.unknownField, Self.unknown, errors: Array(errors)) }
  }

  /// A field that must be there.
  package func value<Value: Decodable>(_ key: Key) throws -> Value {
    guard let value: Value = try optional(key) else { throw missing(key) }
    return value
  }

  /// A field that may be missing or null.
  package func optional<Value: Decodable>(_ key: Key) throws -> Value? {
    do {
      return try fields.decodeIfPresent(Value.self, forKey: FieldName(key.rawValue))
    } catch let refusal as Refusal {
      throw refusal
    } catch let error as DecodingError {
      throw Refusal(error, expected: Value.self)
    } catch {
      // Numbers that are none, or too large: the decoder tells of them in its own words.
      throw Refusal(.malformedRequest, at: pointer(key), Expectation.text(for: Value.self))
    }
  }

  /// One of several words that must be there.
  package func choice<Choice: RawRepresentable & CaseIterable>(_ key: Key) throws -> Choice
  where Choice.RawValue == String {
    guard let choice: Choice = try optionalChoice(key) else { throw missing(key) }
    return choice
  }

  /// One of several words, or missing, or null.
  package func optionalChoice<Choice: RawRepresentable & CaseIterable>(_ key: Key) throws -> Choice?
  where Choice.RawValue == String {
    guard let word: String = try optional(key) else { return nil }
    guard let choice = Choice(rawValue: word) else {
      throw Refusal(.malformedRequest, at: pointer(key), Expectation.choice(of: Choice.allCases.map(\.rawValue)))
    }
    return choice
  }

  /// Any of several words, or missing, or null.
  package func optionalChoices<Choice: RawRepresentable & CaseIterable>(_ key: Key) throws -> [Choice]?
  where Choice.RawValue == String {
    guard let words: [String] = try optional(key) else { return nil }
    return try words.enumerated().map { index, word in
      guard let choice = Choice(rawValue: word) else {
        throw Refusal(
          .malformedRequest, at: pointer(key) + JSONPointer.step("\(index)"),
          Expectation.choice(of: Choice.allCases.map(\.rawValue)))
      }
      return choice
    }
  }

  /// For two fields of which one must be there, and not both.
  func requireOne(_ first: Key, _ value: (some Any)?, or second: Key, _ other: (some Any)?) throws {
    guard (value == nil) != (other == nil) else {
      throw Refusal(.malformedRequest, at: pointer(first), Expectation.either(first.rawValue, second.rawValue))
    }
  }

  private func missing(_ key: Key) -> Refusal { Refusal(.malformedRequest, at: pointer(key), Expectation.missing) }

  private func pointer(_ key: Key) -> String { JSONPointer.text(fields.codingPath) + JSONPointer.step(key.rawValue) }

  private static var unknown: LocalizedText {
    LocalizedText(en: "There is no such field.", ja: "この項目はありません。")
  }
}
