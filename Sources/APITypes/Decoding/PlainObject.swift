/// A JSON object of the usual form: flat, ASCII without escapes, no name twice. Whatever it doesn't read is left to the decoder, with all
/// that the decoder has to say about it.
struct PlainObject {
  enum Value {
    case text(String)
    case number(Double)
    case flag(Bool)
    case null
  }

  private(set) var fields: [(name: String, value: Value)] = []

  /// More fields are not usual.
  private static let mostFields = 16

  /// Nil for any other form, be it JSON or not.
  init?(_ bytes: [UInt8]) {
    var reader = PlainReader(bytes)
    guard reader.skip("{") else { return nil }
    repeat {
      guard fields.count < Self.mostFields, let name = reader.text(), !fields.contains(where: { $0.name == name }),
        reader.skip(":"), let value = reader.value()
      else { return nil }
      fields.append((name, value))
    } while reader.skip(",")
    guard reader.skip("}"), reader.isAtEnd else { return nil }
  }
}

/// Reads forward over bytes; what returns nil or false may leave it anywhere.
private struct PlainReader {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  var isAtEnd: Bool { position == bytes.count }

  private mutating func skipBlanks() {
    while let next, next == 0x20 || next == 0x0A || next == 0x0D || next == 0x09 { position += 1 }
  }

  /// A character with blanks around it.
  mutating func skip(_ character: Unicode.Scalar) -> Bool {
    skipBlanks()
    guard next == UInt8(ascii: character) else { return false }
    position += 1
    skipBlanks()
    return true
  }

  mutating func text() -> String? {
    guard next == UInt8(ascii: "\"") else { return nil }
    let start = position + 1
    position = start
    while let next, next != UInt8(ascii: "\"") {
      guard next >= 0x20, next < 0x7F, next != UInt8(ascii: "\\") else { return nil }
      position += 1
    }
    guard next != nil else { return nil }
    position += 1
    return String(decoding: bytes[start..<position - 1], as: UTF8.self)
  }

  mutating func value() -> PlainObject.Value? {
    switch next {
    case UInt8(ascii: "\""): text().map { .text($0) }
    case UInt8(ascii: "t"): skip(word: "true") ? .flag(true) : nil
    case UInt8(ascii: "f"): skip(word: "false") ? .flag(false) : nil
    case UInt8(ascii: "n"): skip(word: "null") ? .null : nil
    default: number().map { .number($0) }
    }
  }

  private mutating func skip(word: StaticString) -> Bool {
    let end = position + word.utf8CodeUnitCount
    guard end <= bytes.count,
      bytes[position..<end].elementsEqual(UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
    else { return false }
    position = end
    return true
  }

  /// Up to fifteen digits with a point somewhere between: an integer and a power of ten that are exact give the nearest number.
  private mutating func number() -> Double? {
    let start = position
    var integer = 0.0
    var divisor = 1.0
    var point: Int?
    while let next {
      if next == UInt8(ascii: "."), point == nil, position > start {
        point = position
      } else if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(next) {
        integer = integer * 10 + Double(next - UInt8(ascii: "0"))
        if point != nil { divisor *= 10 }
      } else {
        break
      }
      position += 1
    }
    let length = position - start
    let isZeroFirst = length > 1 && bytes[start] == UInt8(ascii: "0") && point != start + 1
    guard length > 0, length <= 15, !isZeroFirst, point != position - 1 else { return nil }
    return integer / divisor
  }
}
