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
  /// By day and card.
  private let methods: [Day: [Valued]]

  init(_ catalogue: Catalogue, regions: [RegionID], days: ClosedRange<Day>, in transaction: Transaction) throws {
    let actions = InternTable.actions()
    let table = MethodTable()
    let cards = try catalogue.actions.map {
      Card(action: $0, key: try actions.key(for: $0.id.rawValue, in: transaction))
    }
    var known: [String: Valued] = [:]
    var methods: [Day: [Valued]] = [:]
    for day in sequence(first: days.lowerBound, next: { $0 < days.upperBound ? $0.advanced(by: 1) : nil }) {
      methods[day] = try cards.map { card in
        let method = try catalogue.method(for: MethodRequest(action: card.action.id, regions: regions, day: day))
        if let valued = known[method.hash] { return valued }
        let valued = Valued(key: try table.key(for: method, in: transaction), method: method)
        known[method.hash] = valued
        return valued
      }
    }
    self.cards = cards
    self.methods = methods
    places = [
      .adult: cards.indices.filter { cards[$0].action.ages.contains(.adult) },
      .pupil: cards.indices.filter { cards[$0].action.ages.contains(.upperElementary) },
    ]
  }

  /// What a member of a kind may log on a day, in the deck's order.
  func playable(by kind: MemberKind, on day: Day) -> [Int] {
    (places[kind] ?? []).filter { cards[$0].action.season?.contains(day.month) ?? true }
  }

  func valued(on day: Day) -> [Valued] { methods[day] ?? [] }
}
