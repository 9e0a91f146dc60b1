/// Names for what differs from installation to installation: ids, tokens, codes.
struct Placeholders {
  private var names: [String: String] = [:]
  private var count = 0

  mutating func name(_ value: String, _ name: String) { names[value] = "<\(name)>" }

  /// The text with names in the place of values; ids and tokens nobody named get a number.
  mutating func applied(to text: String) -> String {
    for found in text.matches(of: #/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|kzn_[A-Za-z0-9_-]{20,}/#)
    where names[String(found.output.0)] == nil {
      count += 1
      name(String(found.output.0), "\(found.output.0.hasPrefix("kzn_") ? "token" : "id") \(count)")
    }
    return names.sorted { ($1.key.count, $0.key) < ($0.key.count, $1.key) }
      .reduce(text) { $0.replacing($1.key, with: $1.value) }
      .replacing(#/"instance": "[^"]*"/#, with: #""instance": "<request>""#)
      .replacing(#/r=[0-9]+;t=[0-9]+/#, with: "r=<left>;t=<seconds>")
      .replacing(#/etag: "(?:[0-9a-f]{24})"/#, with: #"etag: "<tag>""#)
      .replacing(#/If-None-Match: "(?:[0-9a-f]{24})"/#, with: #"If-None-Match: "<tag>""#)
      .replacing(#/([0-9])-[0-9a-f]{24}/#) { "\($0.output.1)-<tag>" }
      .replacing(#/"sha256": "[0-9a-f]{64}"/#, with: #""sha256": "<of the result>""#)
  }
}
