extension SQLText {
  /// Rows as VALUES takes them, one after the other.
  static func rows(_ rows: [SQLText]) -> SQLText {
    var result = StringInterpolation(literalCapacity: 0, interpolationCount: 12 * rows.count)
    for (index, row) in rows.enumerated() {
      if index > 0 { result.appendLiteral(", ") }
      result.appendInterpolation(row)
    }
    return SQLText(stringInterpolation: result)
  }
}

extension RandomAccessCollection {
  /// Cuts it into portions of few different sizes, so that a statement of many rows is prepared in few shapes.
  func inPortions(
    of sizes: [Int] = [32, 8, 1], _ body: (SubSequence) throws(StorageError) -> Void
  ) throws(StorageError) {
    var rest = self[...]
    for size in sizes {
      while rest.count >= size {
        try body(rest.prefix(size))
        rest = rest.dropFirst(size)
      }
    }
  }

  /// The longest stretches of neighbours that belong together.
  func runs(where belongTogether: (Element, Element) -> Bool) -> [SubSequence] {
    var result: [SubSequence] = []
    var start = startIndex
    for index in indices where index > start && !belongTogether(self[self.index(before: index)], self[index]) {
      result.append(self[start..<index])
      start = index
    }
    return start < endIndex ? result + [self[start...]] : result
  }
}
