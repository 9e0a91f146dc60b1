/// A statement with its parameters, written as one text:
///
///     let sql: SQLText = "SELECT member FROM members WHERE city = \(city) AND id = \(id)"
///
/// Every interpolated value becomes a bound parameter `$1`, `$2`, …; everything else is a literal of the program, or another `SQLText`
/// (`\(sql)`). A text that is made while the program runs doesn't compile, so nothing a user sent can ever become SQL.
package struct SQLText: ExpressibleByStringInterpolation, Sendable {
  package let template: SQLTemplate
  package let parameters: [SQLValue]

  /// The statement's text, put together anew; engines that keep prepared statements find them by ``template``.
  package var text: String { template.text }

  package init(stringLiteral value: StaticString) {
    var template = SQLTemplate(capacity: 1)
    template.append(value)
    self.template = template
    parameters = []
  }

  package init(stringInterpolation: StringInterpolation) {
    template = stringInterpolation.template
    parameters = stringInterpolation.parameters
  }

  /// Values as a parenthesised list: `IN \(.list(keys))`. An empty list matches nothing on both engines.
  package static func list(_ values: some Collection<Int64>) -> SQLText {
    guard !values.isEmpty else { return "(NULL)" }
    var result = StringInterpolation(literalCapacity: 0, interpolationCount: values.count)
    result.appendLiteral("(")
    for (index, value) in values.enumerated() {
      if index > 0 { result.appendLiteral(", ") }
      result.appendInterpolation(value)
    }
    result.appendLiteral(")")
    return SQLText(stringInterpolation: result)
  }

  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var template: SQLTemplate
    fileprivate var parameters: [SQLValue] = []

    package init(literalCapacity: Int, interpolationCount: Int) {
      template = SQLTemplate(capacity: 2 * interpolationCount + 1)
      parameters.reserveCapacity(interpolationCount)
    }

    package mutating func appendLiteral(_ literal: StaticString) { template.append(literal) }

    package mutating func appendInterpolation(_ value: SQLValue) {
      parameters.append(value)
      template.appendValue()
    }

    package mutating func appendInterpolation(_ value: some SQLBindable) { appendInterpolation(value.sqlValue) }

    package mutating func appendInterpolation(_ value: (some SQLBindable)?) { appendInterpolation(value.sqlValue) }

    package mutating func appendInterpolation(_ other: SQLText) {
      template.append(other.template)
      parameters += other.parameters
    }
  }
}
