/// Refuses what a seed never holds and a YAML parser could be overwhelmed by, before it is parsed.
enum YAMLGuard {
  static let longestFile = 1_000_000
  static let deepestBrackets = 64
  static let deepestBlocks = 32
  static let widestIndentation = 120

  static func fault(in file: SeedFile) -> SeedFault? {
    guard file.text.utf8.count <= longestFile else {
      return SeedFault(file: file.path, message: "the file has more than \(longestFile) bytes")
    }
    var depth = 0
    for (index, line) in file.text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .enumerated()
    {
      if let message = message(for: line, depth: &depth) {
        return SeedFault(file: file.path, line: index + 1, message: message)
      }
    }
    return nil
  }

  private static func message(for line: Substring.UTF8View, depth: inout Int) -> String? {
    if line.contains(0xEF), Substring(line).contains("\u{FFFD}") { return "the line is not UTF-8" }
    let indentation = line.prefix { $0 == UInt8(ascii: " ") }.count
    if indentation > widestIndentation { return "the line stands too far in" }
    if blockDepth(line) > deepestBlocks { return "lists stand too deep in each other" }
    // At the start of a line and behind these a node begins.
    var beginsNode = true
    for byte in line {
      switch byte {
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        depth += 1
        if depth > deepestBrackets { return "brackets stand more than \(deepestBrackets) deep" }
        beginsNode = true
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        depth = max(0, depth - 1)
        beginsNode = false
      case UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "!"):
        if beginsNode { return "anchors, aliases and tags are not used in seeds" }
      case UInt8(ascii: ":"), UInt8(ascii: ","), UInt8(ascii: "-"), UInt8(ascii: "?"): beginsNode = true
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): break
      default: beginsNode = false
      }
    }
    return nil
  }

  /// How many `- ` and `? ` stand in front of a line.
  private static func blockDepth(_ line: Substring.UTF8View) -> Int {
    line.prefix { " -?\t".utf8.contains($0) }.count { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }
  }
}
