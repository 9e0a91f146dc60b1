/// How many of a team took part, as boards and results say it.
enum TookPartText {
  /// With the team's size, unless more took part than it has: children who tick on the page and stand on paper too are two, and beside them
  /// the size says nothing.
  static func text(_ members: Int64, of enrolled: Int64?) -> String {
    guard let enrolled, members <= enrolled else { return "\(members)" }
    return "\(members)/\(enrolled)"
  }
}
