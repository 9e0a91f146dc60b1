import Models
import Storage

/// A member that logs, as the generator needs it.
struct Person: Sendable {
  let key: Int64
  let kind: MemberKind
  /// The groups of its entries, sorted by key, as places in ``People/groups``.
  let groups: [Int]
  let scope: Scope
  /// The household's place among the households, and its group.
  let home: (place: Int, group: Int64)?
}

/// Everybody, in the order they were made: adults, the probes first, then pupils.
struct People: Sendable {
  /// Keys of the groups that entries count in.
  var groups: [Int64] = []
  var persons: [Person] = []
  var city: Int64 = 0
  /// The city's own group.
  var root: Int64 = 0
  /// Besides the persons: whose members log a little, and only where there are clubs.
  var clubs: [Club] = []
  /// For each adult and pupil: an access token and the group its figures are asked of.
  var adultLines: [String] = []
  var pupilLines: [String] = []
  var officerLines: [String] = []
  /// The same for the members of the first clubs.
  var clubLines: [String] = []

  static let probes = PopulationPlan.probeHouseholds * PopulationPlan.adultsInHousehold
}
