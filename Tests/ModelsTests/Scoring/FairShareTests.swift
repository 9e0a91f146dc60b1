import Chance
import Models
import Testing

@Suite struct FairShareTests {
  @Test(
    arguments: [
      ([8, 40], 18), ([8, 20, 40], 18), ([5], 5), ([0, 9, 4], 6), ([], 0), ([1, 2], 1), ([2, 3], 2), ([1, 7], 3),
    ]
      as [([Int64], Int64)])
  func `the weight is the integer nearest to the root`(enrolments: [Int64], weight: Int64) {
    #expect(FairShare.weight(enrolments: enrolments) == weight)
  }

  /// Four classes each of 8, 20 and 40; everybody ticks each of summer 2023's seven items with probability one half.
  @Test func `by chance alone each size comes first about as often as the others`() {
    let milligrams: [Int64] = [189_000, 47_000, 19_000, 123_390, 19_000, 54_890, 21_022]
    // What seven ticks are worth, by their bits.
    let worth = (0..<128).map { bits in milligrams.indices.reduce(Int64(0)) { $0 + (bits >> $1 & 1) * milligrams[$1] } }
    let sizes: [Int64] = [8, 8, 8, 8, 20, 20, 20, 20, 40, 40, 40, 40]
    let weight = FairShare.weight(enrolments: sizes)
    var dice = SeededGenerator(seed: 2023)
    var firsts: [ScoringRule: [Int64: Double]] = [:]
    let runs = 10_000
    for _ in 0..<runs {
      let teams = sizes.enumerated().map { index, size in
        var sum: Int64 = 0
        for _ in 0..<size { sum += worth[Int(dice.next() >> 57)] }
        return Standings.Team(
          key: Int64(index), figures: TeamFigures(sumMilligrams: sum, activeMembers: size, enrolled: size))
      }
      let field = ScoringField(teams: teams.map(\.figures), days: 1, fairWeight: weight)
      for rule in [ScoringRule.fair, .perMember] {
        let first = Standings(teams, rule: rule, field: field).rows.filter { $0.rank == 1 }
        for row in first {
          firsts[rule, default: [:]][row.team.figures.enrolled!, default: 0] += 1 / Double(first.count)
        }
      }
    }
    let share = Double(runs) / 3
    for size in [8, 20, 40] as [Int64] {
      let count = firsts[.fair]?[size] ?? 0
      #expect((share * 0.8...share * 1.2).contains(count), "classes of \(size) came first \(count) times")
    }
    // What it is for: by the plain mean the small classes nearly always win.
    #expect(firsts[.perMember]?[8] ?? 0 > 1.8 * share)
  }
}
