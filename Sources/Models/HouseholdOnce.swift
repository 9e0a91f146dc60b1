/// The rule for actions of the home: done by two members on one day, the home has saved only once.
///
/// In each group, among the live entries of one household, action and day, the one that arrived first counts. Two siblings in two
/// classes therefore both count in their own class, and once in the school, the household and the city.
public enum HouseholdOnce {
  /// An entry as the rule sees it.
  public struct Sibling: Hashable, Sendable {
    /// The order of arrival: smaller is earlier.
    public let arrival: Int64
    /// The groups the entry belongs to, sorted; bit `i` of a mask stands for the `i`-th.
    public let groups: [Int64]

    public init(arrival: Int64, groups: [Int64]) {
      self.arrival = arrival
      self.groups = groups
    }
  }

  /// For each sibling, in the order given, the groups where it does *not* count, as a bit mask over its own groups.
  public static func heldOut(_ siblings: [Sibling]) -> [Int64] {
    var masks = [Int64](repeating: 0, count: siblings.count)
    var taken: Set<Int64> = []
    for index in siblings.indices.sorted(by: { siblings[$0].arrival < siblings[$1].arrival }) {
      for (bit, group) in siblings[index].groups.enumerated() where !taken.insert(group).inserted {
        masks[index] |= 1 << Int64(bit)
      }
    }
    return masks
  }
}
