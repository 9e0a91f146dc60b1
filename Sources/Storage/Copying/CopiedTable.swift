/// One table as copying sees it: enough to read all its rows in one order, and to write them as they are.
package struct CopiedTable: Sendable {
  package enum Kind: String, Sendable {
    /// An integer key that the engine numbers by itself where none is given.
    case key
    case integer, text, bytes
  }

  package struct Column: Sendable {
    package let name: StaticString
    package let kind: Kind

    static func key(_ name: StaticString) -> Column { Column(name: name, kind: .key) }
    static func integer(_ name: StaticString) -> Column { Column(name: name, kind: .integer) }
    static func text(_ name: StaticString) -> Column { Column(name: name, kind: .text) }
    static func bytes(_ name: StaticString) -> Column { Column(name: name, kind: .bytes) }
  }

  package let name: StaticString
  package let columns: [Column]
  /// How many of the first columns are the primary key.
  package let keyColumnCount: Int
  /// Which rows are the city's own; all but those that say how the copying goes.
  private let condition: StaticString

  init(_ name: StaticString, key: Int = 1, where condition: StaticString = "", _ columns: Column...) {
    self.name = name
    self.columns = columns
    self.condition = condition
    keyColumnCount = key
  }

  /// All rows in the order of their keys.
  var selection: SQLText {
    var text = SQLText.StringInterpolation(literalCapacity: 0, interpolationCount: columns.count)
    text.appendLiteral("SELECT ")
    text.appendNames(columns)
    text.appendLiteral(" FROM ")
    text.appendLiteral(name)
    text.appendLiteral(condition)
    text.appendLiteral(" ORDER BY ")
    text.appendNames(columns.prefix(keyColumnCount))
    return SQLText(stringInterpolation: text)
  }

  var count: SQLText { "SELECT COUNT(*) FROM \(SQLText(stringLiteral: name))\(SQLText(stringLiteral: condition))" }
  var anyRow: SQLText { "SELECT 1 FROM \(SQLText(stringLiteral: name)) LIMIT 1" }

  /// Writes rows, given as one list of values.
  ///
  /// Many to a statement, and always equally many, so that there are two statements to prepare and not one for each length.
  func insert(_ values: [SQLValue], on connection: any SQLConnection) throws(StorageError) {
    let most = max(1, Self.mostParameters / columns.count) * columns.count
    var start = 0
    while start < values.count {
      let length = values.count - start >= most ? most : columns.count
      try connection.send(insertion(values[start..<start + length]))
      start += length
    }
  }

  private static let mostParameters = 2_000

  private func insertion(_ values: ArraySlice<SQLValue>) -> SQLText {
    var text = SQLText.StringInterpolation(literalCapacity: 0, interpolationCount: values.count)
    text.appendLiteral("INSERT INTO ")
    text.appendLiteral(name)
    text.appendLiteral(" (")
    text.appendNames(columns)
    text.appendLiteral(") VALUES ")
    for (index, value) in values.enumerated() {
      let place = index % columns.count
      text.appendLiteral(place > 0 ? ", " : index > 0 ? ", (" : "(")
      text.appendInterpolation(value)
      if place == columns.count - 1 { text.appendLiteral(")") }
    }
    return SQLText(stringInterpolation: text)
  }

  /// Appends the present row's values.
  func read(_ row: any SQLRow, into values: inout [SQLValue]) throws(StorageError) {
    for (place, column) in columns.enumerated() {
      if row.isNull(place) {
        values.append(.null)
        continue
      }
      switch column.kind {
      case .key, .integer: values.append(.integer(try row.integer(place)))
      case .text: values.append(.text(try row.text(place)))
      case .bytes: values.append(.bytes(try row.bytes(place)))
      }
    }
  }
}

extension SQLText.StringInterpolation {
  fileprivate mutating func appendNames(_ columns: some Sequence<CopiedTable.Column>) {
    for (index, column) in columns.enumerated() {
      if index > 0 { appendLiteral(", ") }
      appendLiteral(column.name)
    }
  }
}
