import APITypes
import Chance
import Foundation
import Models
import Testing

/// What somebody does who wants to know what one child brought: writes are random, and so is what the organiser can do to a board.
struct BoardAttack {
  private let race: ClassRace
  private var dice: SeededGenerator
  /// The masses of each child's entries that ever were, in milligrams.
  private var masses: [PublicIdentifier: [Int64]] = [:]
  private var live: [(child: Person, entry: String)] = []
  /// The first one is the race.
  private var challenges: [PublicIdentifier]
  private var isAway = false
  private var isAlerted = false
  private var isOver = false
  /// Every mass that was ever shown, with where.
  private(set) var seen: [Int64: String] = [0: "nothing"]
  /// How often the board of one of the challenges showed something new.
  private(set) var boardsSeen: [PublicIdentifier: Int] = [:]
  private var lastBoards: [PublicIdentifier: String] = [:]

  private var server: TestServer { race.server }
  private var attacker: Person { race.pupils[0][0] }

  init(_ race: ClassRace, seed: UInt64) {
    self.race = race
    dice = SeededGenerator(seed: seed)
    challenges = [race.challenge]
  }

  mutating func write() async throws {
    switch Int.random(in: 0..<20, using: &dice) {
    case 0..<11: try await log()
    case 11..<14: try await takeBack()
    case 14..<16: for _ in 0..<8 { try await log() }
    case 16: try await leaveOrReturn()
    case 17: try await alert()
    default: try await enrol()
    }
    server.clock.advance(bySeconds: 6)
    try await server.services.boards.tick()
  }

  /// A ride of a length of its own, so that a figure that is one child's is so for no other reason.
  private mutating func log() async throws {
    guard let child = race.pupils.flatMap(\.self).randomElement(using: &dice),
      masses[child.id, default: []].count < (child.id == attacker.id ? 1 : 3)
    else { return }
    let kilometres = Double(Int.random(in: 1_000_000...16_000_000, using: &dice)) / 1_000_000
    let answer = try await server.post(
      "/v1/entries", as: child,
      """
      {"action": "cycle", "quantity": \(kilometres), "day": "2026-11-2\(Int.random(in: 2...3, using: &dice))",
       "habit": \(Bool.random(using: &dice))}
      """)
    try #require(answer.status == 201, "\(answer.text)")
    let entry = try answer.body(as: EntryBody.self)
    masses[child.id, default: []].append(entry.estimate.avoidedMilligrams)
    live.append((child, "\(entry.id)"))
  }

  private mutating func takeBack() async throws {
    guard let index = live.indices.randomElement(using: &dice) else { return }
    let gone = live.remove(at: index)
    let answer = try await server.delete("/v1/entries/\(gone.entry)", as: gone.child, headers: ["If-Match": "*"])
    try #require(answer.status == 204, "\(answer.text)")
  }

  private mutating func leaveOrReturn() async throws {
    let team = "\(race.target)/teams/\(race.classes[0].id)"
    let answer =
      isAway ? try await server.put(team, as: race.teacher, "{}") : try await server.delete(team, as: race.teacher)
    try #require(answer.status < 300, "\(answer.text)")
    isAway.toggle()
  }

  /// Everything is counted anew.
  private mutating func alert() async throws {
    let day = "/v1/cities/saitama/alerts/2026-11-22"
    let answer =
      isAlerted
      ? try await server.delete(day, as: race.teacher)
      : try await server.put(day, as: race.teacher, #"{"kind": "cold"}"#)
    try #require(answer.status < 300, "\(answer.text)")
    isAlerted.toggle()
  }

  /// Another challenge over what is logged already: of the classes, or the whole school's.
  mutating func openAnother() async throws {
    let teams = [
      #""team_kind": "class", "scoring": {"rule": "total"}"#,
      #""team_kind": "class", "scoring": {"rule": "per_member"}, "actions": ["cycle"]"#,
      #""scoring": {"rule": "goal", "target_mg": 20000000}"#,
      #""team_kind": "class", "scoring": {"rule": "fair", "bands": [30]}"#,
    ]
    let stage = Stage(server: server)
    let draft = try await stage.challenge(
      #""group": "\#(race.school.id)", "visibility": "public", \#(teams[challenges.count - 1])"#,
      first: "2026-11-2\(Int.random(in: 2...3, using: &dice))", by: race.teacher)
    challenges.append(try await stage.open(draft, by: race.teacher).id)
  }

  /// Lets all be over.
  mutating func end() async throws {
    isOver = true
    server.clock.advance(bySeconds: ClassRace.secondsToItsEnd)
    try await server.services.boards.tick()
  }

  private mutating func enrol() async throws {
    guard !isAway else { return }
    let size = Int.random(in: 5...40, using: &dice)
    let answer = try await server.put(
      "\(race.target)/teams/\(race.classes[0].id)", as: race.teacher, #"{"enrolled": \#(size)}"#)
    try #require(answer.status < 300, "\(answer.text)")
  }

  /// Reads everything, and compares what is new with all that was seen before.
  mutating func look() async throws -> String? {
    var answers: [(name: String, json: String)] = []
    for challenge in challenges { try await answers.append(contentsOf: boards(of: challenge)) }
    for group in race.classes + [race.school] {
      for grouping in ["day", "action"] {
        // One ISO week each: the two days lie in two.
        for (from, to) in [("2026-11-16", "2026-11-22"), ("2026-11-23", "2026-11-29")] {
          let target = "/v1/groups/\(group.id)/totals?from=\(from)&to=\(to)&by=\(grouping)"
          answers.append(
            ("totals of \(group.name) by \(grouping)", try await server.get(target, as: race.teacher).text))
        }
      }
    }
    let ones = self.ones
    for (name, json) in answers {
      for figure in try ShownMasses.all(in: json) where seen[figure] == nil {
        for (other, otherName) in seen where ones.contains(figure - other) {
          return "\(otherName) \(other), \(name) \(figure)"
        }
        seen[figure] = name
      }
    }
    return nil
  }

  private mutating func boards(of challenge: PublicIdentifier) async throws -> [(name: String, json: String)] {
    var answers: [(name: String, json: String)] = []
    for (name, person) in [("inside", attacker as Person?), ("staff", race.teacher), ("outside", nil)] {
      let board = try await server.get(Endpoint.standings.path(challenge), as: person).text
      answers.append(("board \(name) of \(challenge)", board))
    }
    boardsSeen[challenge, default: 0] += answers[1].json == lastBoards[challenge] ? 0 : 1
    lastBoards[challenge] = answers[1].json
    let streamed = try await server.listen(Endpoint.followStandings.path(challenge)) { try await $0.event() }
    answers.append(("stream", try #require(streamed).data))
    let result = try await server.get(Endpoint.result.path(challenge))
    #expect(result.status == (isOver ? 200 : 409), "\(result.text)")
    if isOver { answers.append(("result of \(challenge)", result.text)) }
    return answers
  }

  /// All sums of entries of one child besides the attacker, who knows the own ones.
  private var ones: Set<Int64> {
    var ones: Set<Int64> = []
    let own = Self.sums(masses[attacker.id, default: []])
    for (child, masses) in masses where child != attacker.id {
      for sum in Self.sums(masses) where sum != 0 {
        for known in own { ones.formUnion([sum + known, sum - known, known - sum, -sum - known]) }
      }
    }
    return ones
  }

  private static func sums(_ masses: [Int64]) -> [Int64] {
    masses.reduce([0]) { sums, mass in sums + sums.map { $0 + mass } }
  }
}

/// Masses in an answer, and what can be worked out of one object alone.
private enum ShownMasses {
  static func all(in json: String) throws -> Set<Int64> {
    var found: Set<Int64> = []
    collect(try JSONSerialization.jsonObject(with: Data(json.utf8)), &found)
    return found
  }

  private static func collect(_ value: Any, _ found: inout Set<Int64>) {
    if let object = value as? [String: Any] {
      for (key, value) in object {
        // Terms of an arithmetic are called `value`; small ones are counts.
        if key.hasSuffix("_mg") || key == "value", let number = (value as? NSNumber)?.int64Value, abs(number) > 9_999 {
          found.insert(number)
        }
        collect(value, &found)
      }
      if let done = (object["done_mg"] as? NSNumber)?.int64Value, let new = (object["new_mg"] as? NSNumber)?.int64Value
      {
        found.insert(done - new)
      }
    } else if let list = value as? [Any] {
      for value in list { collect(value, &found) }
    }
  }
}
