import APITypes
import Models

/// What the server sent back.
struct Answer: Sendable {
  let status: Int
  let headers: [(name: String, value: String)]
  let body: [UInt8]

  /// - Parameter bytes: One response up to the end of its connection; nil if it isn't one.
  init?(_ bytes: [UInt8]) {
    guard let end = bytes.firstRange(of: Array("\r\n\r\n".utf8)) else { return nil }
    let lines = String(decoding: bytes[..<end.lowerBound], as: UTF8.self).split(separator: "\r\n")
    let words = lines.first?.split(separator: " ") ?? []
    guard words.count >= 2, let status = Int(words[1]) else { return nil }
    self.status = status
    headers = lines.dropFirst().compactMap { line in
      guard let colon = line.firstIndex(of: ":") else { return nil }
      return (line[..<colon].lowercased(), line[line.index(after: colon)...].drop { $0 == " " }.description)
    }
    let rest = bytes[end.upperBound...]
    let isChunked = headers.contains { $0.name == "transfer-encoding" && $0.value.lowercased() == "chunked" }
    body = isChunked ? Self.joined(chunks: rest) : Array(rest)
  }

  /// What chunks hold (RFC 9112, 7.1), as far as they have come.
  private static func joined(chunks: ArraySlice<UInt8>) -> [UInt8] {
    var (rest, body): (ArraySlice<UInt8>, [UInt8]) = (chunks, [])
    while let line = rest.firstRange(of: Array("\r\n".utf8)),
      let length = Int(String(decoding: rest[..<line.lowerBound], as: UTF8.self), radix: 16), length > 0,
      rest.endIndex - line.upperBound >= length + 2
    {
      let end = line.upperBound + length
      body += rest[line.upperBound..<end]
      rest = rest[(end + 2)...]
    }
    return body
  }

  /// A header's values, joined as HTTP joins them; nil without it.
  subscript(_ name: String) -> String? {
    let values = headers.filter { $0.name == name.lowercased() }.map(\.value)
    return values.isEmpty ? nil : values.joined(separator: ", ")
  }

  var text: String { String(decoding: body, as: UTF8.self) }

  /// The body, decoded; unknown fields are ignored, as clients must.
  func body<Body: Decodable>(as type: Body.Type) throws -> Body { try JSONCoding.decode(type, from: body) }

  func problem() throws -> Problem { try body(as: Problem.self) }
}
