/// One thing wrong in a file of the seeds, and where.
package struct SeedFault: Error, Hashable, Sendable, CustomStringConvertible {
  package let file: String
  /// From 1; columns count characters.
  package let line: Int
  package let column: Int
  package let message: String
  /// The formula with a caret below the place, on two lines.
  package let excerpt: String?

  package init(file: String, line: Int = 1, column: Int = 1, message: String, excerpt: String? = nil) {
    self.file = file
    self.line = line
    self.column = column
    self.message = message
    self.excerpt = excerpt
  }

  /// `values/fuels.yaml:12:34: came to km²·kgCO2/L², expected kgCO2`, with the excerpt below.
  package var description: String {
    let lines = excerpt.map { $0.split(separator: "\n", omittingEmptySubsequences: false).map { "    " + $0 } } ?? []
    return (["\(file):\(line):\(column): \(message)"] + lines).joined(separator: "\n")
  }
}

extension SeedFault: Comparable {
  package static func < (left: SeedFault, right: SeedFault) -> Bool {
    (left.file, left.line, left.column, left.message) < (right.file, right.line, right.column, right.message)
  }
}

/// Everything wrong in the seeds, at once, in the order of files and lines.
package struct SeedFaults: Error, Hashable, Sendable, CustomStringConvertible {
  package let faults: [SeedFault]

  package init(_ faults: some Sequence<SeedFault>) {
    self.faults = Set(faults).sorted()
  }

  package var description: String { faults.map(\.description).joined(separator: "\n") }
}
