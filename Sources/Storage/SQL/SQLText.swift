/// A statement with its parameters, written as one text:
///
///     let sql: SQLText = "SELECT member FROM members WHERE city = \(city) AND id = \(id)"
///
/// Every interpolated value becomes a bound parameter `$1`, `$2`, …; nothing a user sent can ever become SQL. Raw text can only be
/// put in from a `StaticString` (`\(raw:)`) or from another `SQLText` (`\(sql)`).
package struct SQLText: ExpressibleByStringInterpolation, Sendable {
  package private(set) var text: String
  package private(set) var parameters: [SQLValue]

  package init(stringLiteral value: String) {
    text = value
    parameters = []
  }

  package init(stringInterpolation: StringInterpolation) {
    text = stringInterpolation.text
    parameters = stringInterpolation.parameters
  }

  /// Values as a parenthesised list: `IN \(list: keys)`. An empty list matches nothing on both engines.
  package static func list(_ values: some Collection<Int64>) -> SQLText {
    guard !values.isEmpty else { return "(NULL)" }
    var result = StringInterpolation(literalCapacity: 4 * values.count, interpolationCount: values.count)
    result.appendLiteral("(")
    for (index, value) in values.enumerated() {
      if index > 0 { result.appendLiteral(", ") }
      result.appendInterpolation(value)
    }
    result.appendLiteral(")")
    return SQLText(stringInterpolation: result)
  }

  package struct StringInterpolation: StringInterpolationProtocol {
    var text = ""
    var parameters: [SQLValue] = []

    package init(literalCapacity: Int, interpolationCount: Int) {
      text.reserveCapacity(literalCapacity + 3 * interpolationCount)
      parameters.reserveCapacity(interpolationCount)
    }

    package mutating func appendLiteral(_ literal: String) { text += literal }

    package mutating func appendInterpolation(_ value: some SQLBindable) {
      appendInterpolation(value.sqlValue)
    }

    package mutating func appendInterpolation(_ value: SQLValue) {
      parameters.append(value)
      text += "$"
      text += String(parameters.count)
    }

    package mutating func appendInterpolation(_ value: (some SQLBindable)?) {
      appendInterpolation(value.sqlValue)
    }

    package mutating func appendInterpolation(raw: StaticString) { text += "\(raw)" }

    package mutating func appendInterpolation(_ other: SQLText) {
      guard !other.parameters.isEmpty else { return text += other.text }
      // The parts between the other's parameters, with the parameters numbered on.
      var rest = Substring(other.text)
      for (index, parameter) in other.parameters.enumerated() {
        guard let mark = rest.range(of: "$\(index + 1)") else { break }
        text += rest[..<mark.lowerBound]
        parameters.append(parameter)
        text += "$\(parameters.count)"
        rest = rest[mark.upperBound...]
      }
      text += rest
    }
  }
}

extension Substring {
  fileprivate func range(of needle: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(needle) { return start..<index(start, offsetBy: needle.count) }
      start = index(after: start)
    }
    return nil
  }
}
