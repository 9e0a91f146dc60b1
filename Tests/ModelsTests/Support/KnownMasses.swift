/// What an attacker can tell apart: entries of one member alone, with whatever the attacker wrote.
enum KnownMasses {
  /// All sums and differences of entries of one member besides the attacker, who knows the own entries.
  static func onesAlone(_ masses: [Int64: [Int64]], attacker: Int64) -> Set<Int64> {
    let own = combinations(masses[attacker, default: []])
    var result: Set<Int64> = []
    for (member, masses) in masses where member != attacker {
      for sum in combinations(masses) where sum != 0 {
        for known in own { result.insert(sum + known) }
      }
    }
    return result
  }

  private static func combinations(_ masses: [Int64]) -> [Int64] {
    masses.reduce([0]) { sums, mass in sums.flatMap { [$0 - mass, $0, $0 + mass] } }
  }
}
