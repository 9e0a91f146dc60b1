import Yams

/// A node of a file that knows its place and notes its faults.
struct SeedNode {
  let node: Node
  let file: String
  let faults: FaultLog

  func fault(_ message: String, excerpt: String? = nil, offset: Int = 0) {
    faults.note(placed(message, excerpt: excerpt, offset: offset))
  }

  /// A fault at the node, or so many characters into its text.
  func placed(_ message: String, excerpt: String? = nil, offset: Int = 0) -> SeedFault {
    var column = node.mark?.column ?? 1
    if let style = node.scalar?.style {
      switch style {
      case .literal, .folded: break
      case .singleQuoted, .doubleQuoted: column += offset + 1
      default: column += offset
      }
    }
    return SeedFault(file: file, line: node.mark?.line ?? 1, column: column, message: message, excerpt: excerpt)
  }

  /// The words of a scalar, however they are quoted; nil, and a fault, for lists and mappings.
  func text() -> String? {
    guard let scalar = node.scalar else {
      fault("expected a word or text, found a \(kind)")
      return nil
    }
    return scalar.string
  }

  func elements() -> [SeedNode]? {
    guard let sequence = node.sequence else {
      fault("expected a list, found a \(kind)")
      return nil
    }
    return sequence.map { SeedNode(node: $0, file: file, faults: faults) }
  }

  /// The members of a mapping, whatever their keys.
  func anyMembers() -> [String: SeedNode]? {
    guard let mapping = node.mapping else {
      fault("expected keys with values, found a \(kind)")
      return nil
    }
    var members: [String: SeedNode] = [:]
    for (key, value) in mapping {
      guard let word = key.scalar?.string else {
        SeedNode(node: key, file: file, faults: faults).fault("expected a word as a key")
        continue
      }
      let member = SeedNode(node: value, file: file, faults: faults)
      if members.updateValue(member, forKey: word) != nil { member.fault("\"\(word.prefix(80))\" stands twice") }
    }
    return members
  }

  /// The members of a mapping that may have these keys and no others.
  func members(_ keys: Set<String>) -> SeedMapping? {
    guard let members = anyMembers() else { return nil }
    for (key, member) in members where !keys.contains(key) {
      member.fault("there is no key \"\(key.prefix(80))\" here; known are \(keys.sorted().joined(separator: ", "))")
    }
    return SeedMapping(owner: self, members: members)
  }

  /// The deepest node on the way of a path.
  func descend(_ path: some Collection<String>) -> SeedNode {
    guard let step = path.first else { return self }
    let next: Node? =
      if let sequence = node.sequence, let index = Int(step), sequence.indices.contains(index) {
        sequence[index]
      } else {
        node.mapping?.first { $0.key.scalar?.string == step }?.value
      }
    return next.map { SeedNode(node: $0, file: file, faults: faults).descend(path.dropFirst()) } ?? self
  }

  private var kind: String {
    switch node {
    case .scalar: "word or text"
    case .sequence: "list"
    case .mapping: "group of keys"
    case .alias: "alias"
    }
  }
}
