extension JSONWriter {
  /// Any value, by its own way of encoding itself. Keys are sorted by their UTF-8.
  ///
  /// - Throws: `EncodingError` for a number that is not finite; what the value throws.
  package mutating func value(_ value: some Encodable) throws {
    let encoding = JSONEncoding(style)
    // The bytes move over and back: two owners would copy them at the next byte.
    swap(&bytes, &encoding.json.bytes)
    defer { swap(&bytes, &encoding.json.bytes) }
    try encoding.write(value)
  }

  package static func bytes(of value: some Encodable, style: Style = .wire) throws -> [UInt8] {
    var json = JSONWriter(style)
    try json.value(value)
    return json.bytes
  }
}

/// What all containers of one encoding write to: bytes, and the values that have begun and not ended.
///
/// Containers have no end of their own. One ends when a value around it goes on, so each is to be filled before the next one is begun,
/// which is what compilers and people write.
final class JSONEncoding {
  enum Kind { case nothing, single, array, object }

  private struct Frame {
    var kind = Kind.nothing
    var count = 0
    /// Where its members begin in `members`.
    let firstMember: Int
  }

  var json: JSONWriter
  private var frames: [Frame] = []
  /// Of all open objects, the innermost last: a key, and where it was written.
  private var members: [(key: String, start: Int)] = []

  init(_ style: JSONWriter.Style) { json = JSONWriter(style) }

  func write(_ value: some Encodable) throws {
    let frame = begin()
    try value.encode(to: JSONValueEncoder(encoding: self, frame: frame))
    end(downTo: frame)
  }

  /// Begins a value whose bytes come next.
  func begin() -> Int {
    frames.append(Frame(firstMember: members.count))
    return frames.count - 1
  }

  func become(_ kind: Kind, _ frame: Int) {
    end(downTo: frame + 1)
    guard frames[frame].kind == .nothing else { return }
    frames[frame].kind = kind
    if kind == .object { json.raw("{") }
    if kind == .array { json.raw("[") }
  }

  func member(_ key: any CodingKey, of frame: Int) {
    end(downTo: frame + 1)
    let key = key.stringValue
    if frames[frame].count > 0 { json.raw(",") }
    frames[frame].count += 1
    members.append((key, json.bytes.count))
    json.text(key)
    json.raw(":")
  }

  func element(of frame: Int) {
    end(downTo: frame + 1)
    if frames[frame].count > 0 { json.raw(",") }
    frames[frame].count += 1
  }

  func count(of frame: Int) -> Int { frames[frame].count }

  private func end(downTo first: Int) {
    while frames.count > first, let frame = frames.popLast() {
      switch frame.kind {
      case .nothing: json.raw("{}")
      case .single: break
      case .array: json.raw("]")
      case .object:
        sort(frame)
        json.raw("}")
      }
    }
  }

  private func sort(_ frame: Frame) {
    let unsorted = members[frame.firstMember...]
    defer { members.removeSubrange(frame.firstMember...) }
    func precedes(_ one: (key: String, start: Int), _ other: (key: String, start: Int)) -> Bool {
      one.key.utf8.lexicographicallyPrecedes(other.key.utf8)
    }
    guard let start = unsorted.first?.start, zip(unsorted.dropFirst(), unsorted).contains(where: precedes) else {
      return
    }
    let written = Array(json.bytes[start...])
    json.bytes.removeSubrange(start...)
    let ends = unsorted.dropFirst().map { $0.start - start - 1 } + [written.count]
    let ranges = zip(unsorted, ends).map { (key: $0.key, start: $0.start - start, end: $1) }
    for range in ranges.sorted(by: { precedes(($0.key, 0), ($1.key, 0)) }) {
      if json.bytes.count > start { json.raw(",") }
      json.bytes.append(contentsOf: written[range.start..<range.end])
    }
  }
}
