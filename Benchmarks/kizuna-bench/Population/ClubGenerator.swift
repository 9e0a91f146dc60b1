import Accounting
import Chance
import Foundation
import Models
import Storage

/// What the members of the clubs log: each of them once in the last four weeks, all of a club on the same day.
///
/// In each club another quantity, so that every club has a score of its own; the first stands in the middle of the
/// board.
struct ClubGenerator: Sendable {
  private let city: Int64
  private let clubs: [Club]
  private let card: ActionDeck.Card
  /// The card's place in the deck.
  private let place: Int
  private let deck: ActionDeck
  private let scopes: [Scope: Int64]
  private let time: CityTime

  init(_ people: People, deck: ActionDeck, scopes: [Scope: Int64], time: CityTime) throws {
    guard let place = deck.place(of: PopulationPlan.actionOfClubs) else { throw PopulationFault.noAction }
    city = people.root
    clubs = people.clubs
    card = deck.cards[place]
    self.place = place
    self.deck = deck
    self.scopes = scopes
    self.time = time
  }

  /// Adds to a day what the clubs have on it.
  func log(_ day: Day, daysAgo: Int, into batch: inout DayGenerator.Batch) throws {
    let numbers = clubs.indices.filter { $0 % PopulationPlan.probeDays == daysAgo }
    guard !numbers.isEmpty else { return }
    let valued = deck.valued(on: day)[place]
    let hours = WakingHours(of: day, in: time)
    var chance = SeededGenerator(seed: 3 << 32 | UInt64(day.number))
    // Nobody of them is among the others, so that members are counted apart and added.
    var totals = DayTotals(groups: [city] + numbers.map { clubs[$0].group }, actions: [card.key])
    for (index, number) in numbers.enumerated() {
      let club = clubs[number]
      let quantity = quantityMicro(number)
      let figures = try valued.method.figures(quantityMicro: quantity)
      for member in club.members {
        let at = hours.instant(index, of: numbers.count)
        var entry = StoredEntry(
          id: .version7(at: at, random: chance.bytes(10)), member: member, day: day, action: card.key,
          method: valued.key, scope: scopes[club.scope] ?? 0, quantityMicro: quantity, figures: figures, createdAt: at)
        entry.habit = false
        totals.add(entry, card: 0, basis: valued.method.basis, groups: [0, index + 1])
        totals.addMember(groups: [0, index + 1])
        batch.entries.append(entry)
      }
    }
    batch.totals.merge(totals.deltas(of: day))
  }

  /// Up to half of what is usual; the first club's is in the middle.
  private func quantityMicro(_ number: Int) -> Int64 {
    let level = (number + clubs.count / 2) % clubs.count
    return card.action.quantity.usual / 2 * Int64(level + 1) / Int64(clubs.count)
  }
}
