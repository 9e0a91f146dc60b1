/// The groups that an entry belongs to: its member's groups of that day and their ancestors, sorted, each once.
package struct Scope: Hashable, Sendable {
  package let groups: [Int64]

  /// A bit mask must have a bit for each.
  package static let mostGroups = 63

  package init(_ groups: some Sequence<Int64>) { self.groups = Set(groups).sorted() }

  /// Eight bytes a group, most significant first.
  package var bytes: [UInt8] {
    groups.flatMap { key in withUnsafeBytes(of: key.bigEndian) { Array($0) } }
  }

  package init(bytes: [UInt8]) throws(StorageError) {
    guard bytes.count % 8 == 0 else { throw .decoding("a scope's length is no multiple of 8") }
    groups = stride(from: 0, to: bytes.count, by: 8).map { start in
      bytes[start..<start + 8].reduce(0) { $0 << 8 | Int64($1) }
    }
  }
}
