import Storage

/// A club that is a team of a challenge, as the generator needs it.
struct Club: Sendable {
  let group: Int64
  let members: [Int64]
  /// Where their entries count: in the city and the club.
  let scope: Scope
}
