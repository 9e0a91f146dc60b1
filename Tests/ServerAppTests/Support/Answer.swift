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
    body = Array(bytes[end.upperBound...])
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
