/// A node of a JSON document being built; a class, since encoding containers fill it after it was handed out.
final class CanonicalBox {
  private enum Content {
    case null
    case text(String)
    case literal(String)
    case array([CanonicalBox])
    case object([(key: String, value: CanonicalBox)])
  }

  private var content = Content.null

  func set(_ text: String) { content = .text(text) }
  func set(_ flag: Bool) { content = .literal(flag ? "true" : "false") }
  func set(_ integer: some FixedWidthInteger) { content = .literal(String(integer)) }

  /// False for a number that JSON has no word for.
  func set(_ number: Double) -> Bool {
    guard number.isFinite else { return false }
    let largestExactInteger = 9_007_199_254_740_992.0
    if number == number.rounded(), abs(number) < largestExactInteger {
      set(Int64(number))
    } else {
      content = .literal(number.description)
    }
    return true
  }

  func becomeArray() {
    if case .array = content { return }
    content = .array([])
  }

  func becomeObject() {
    if case .object = content { return }
    content = .object([])
  }

  var count: Int {
    if case .array(let elements) = content { elements.count } else { 0 }
  }

  func element() -> CanonicalBox {
    guard case .array(var elements) = content else { return CanonicalBox() }
    let box = CanonicalBox()
    content = .null
    elements.append(box)
    content = .array(elements)
    return box
  }

  func member(_ key: String) -> CanonicalBox {
    guard case .object(var members) = content else { return CanonicalBox() }
    let box = CanonicalBox()
    content = .null
    members.append((key, box))
    content = .object(members)
    return box
  }

  func write(to bytes: inout [UInt8]) {
    switch content {
    case .null: bytes += "null".utf8
    case .literal(let literal): bytes += literal.utf8
    case .text(let text): CanonicalText.write(text, to: &bytes)
    case .array(let elements):
      bytes.append(UInt8(ascii: "["))
      for (index, element) in elements.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        element.write(to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let members):
      bytes.append(UInt8(ascii: "{"))
      let sorted = members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      for (index, member) in sorted.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        CanonicalText.write(member.key, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        member.value.write(to: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }
}
