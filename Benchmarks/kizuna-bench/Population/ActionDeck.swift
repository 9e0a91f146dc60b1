import Accounting
import Models
import Storage

/// The catalogue's actions with their keys and their methods of each day.
struct ActionDeck: Sendable {
  struct Card: Sendable {
    let action: Action
    let key: Int64
  }

  struct Valued: Sendable {
    let key: Int64
    let method: Method
  }

  let cards: [Card]
  /// For each kind of member, the places of the actions that are for it.
  private let places: [MemberKind: [Int]]
  private let firstDay: Day
  /// By card and day.
  private let methods: [[Valued]]

  init(_ catalogue: Catalogue, regions: [RegionID], days: ClosedRange<Day>, in transaction: Transaction) throws {
    let actions = InternTable.actions()
    let table = MethodTable()
    let cards = try catalogue.actions.map {
      Card(action: $0, key: try actions.key(for: $0.id.rawValue, in: transaction))
    }
    var known: [String: Valued] = [:]
    methods = try cards.map { card in
      try Self.methods(days.lowerBound, days.upperBound) { day in
        let method = try catalogue.method(for: MethodRequest(action: card.action.id, regions: regions, day: day))
        if let valued = known[method.hash] { return valued }
        let valued = Valued(key: try table.key(for: method, in: transaction), method: method)
        known[method.hash] = valued
        return valued
      }
    }
    firstDay = days.lowerBound
    self.cards = cards
    places = [
      .adult: cards.indices.filter { cards[$0].action.ages.contains(.adult) },
      .pupil: cards.indices.filter { cards[$0].action.ages.contains(.upperElementary) },
    ]
  }

  /// What a member of a kind may log on a day, in the deck's order.
  func playable(by kind: MemberKind, on day: Day) -> [Int] {
    (places[kind] ?? []).filter { cards[$0].action.season?.contains(day.month) ?? true }
  }

  /// Nil for an action that the catalogue doesn't have.
  func place(of action: ActionID) -> Int? { cards.firstIndex { $0.action.id == action } }

  func valued(on day: Day) -> [Valued] { methods.map { $0[firstDay.distance(to: day)] } }

  /// The methods of all days of a period. Where its ends have the same one, so have the days between: what values an action changes once or
  /// twice a year, and finding a method takes longer than writing an entry.
  private static func methods(_ first: Day, _ last: Day, find: (Day) throws -> Valued) throws -> [Valued] {
    var methods: [Valued] = []
    func append(_ start: Day, _ startMethod: Valued, _ end: Day, _ endMethod: Valued) throws {
      if startMethod.key == endMethod.key || start.distance(to: end) == 1 {
        methods += Array(repeating: startMethod, count: start.distance(to: end))
        return
      }
      let middle = start.advanced(by: start.distance(to: end) / 2)
      let middleMethod = try find(middle)
      try append(start, startMethod, middle, middleMethod)
      try append(middle, middleMethod, end, endMethod)
    }
    let lastMethod = try find(last)
    try append(first, find(first), last, lastMethod)
    return methods + [lastMethod]
  }
}
