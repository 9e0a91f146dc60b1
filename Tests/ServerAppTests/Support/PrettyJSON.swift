/// JSON on lines of its own, its tokens untouched: what is compared is what was sent.
enum PrettyJSON {
  static func text(_ json: String) -> String {
    var result = ""
    var depth = 0
    var isText = false
    var isEscaped = false
    for character in json {
      if isText {
        result.append(character)
        isText = isEscaped || character != "\""
        isEscaped = !isEscaped && character == "\\"
        continue
      }
      switch character {
      case "{", "[":
        depth += 1
        result += "\(character)\(line(depth))"
      case "}", "]":
        depth -= 1
        if result.hasSuffix("{\(line(depth + 1))") || result.hasSuffix("[\(line(depth + 1))") {
          result.removeLast(line(depth + 1).count)
          result.append(character)
        } else {
          result += "\(line(depth))\(character)"
        }
      case ",": result += ",\(line(depth))"
      case ":": result += ": "
      case " ", "\n", "\r", "\t": break
      default:
        result.append(character)
        isText = character == "\""
      }
    }
    return result
  }

  private static func line(_ depth: Int) -> String { "\n" + String(repeating: "  ", count: depth) }
}
