import Accounting
import Chance
import Foundation
import Models
import Storage

/// The entries of one day with their totals, the same for the same day whatever else is generated.
struct DayGenerator: Sendable {
  let plan: PopulationPlan
  let people: People
  let clubs: ClubGenerator
  let deck: ActionDeck
  let scopes: [Scope: Int64]
  let time: CityTime

  struct Batch: Sendable {
    var entries: [StoredEntry] = []
    var totals = TotalDeltas()
  }

  func batch(_ day: Day, daysAgo: Int) throws -> Batch {
    var state = State(self, day)
    let counts = plan.entries(daysAgo: daysAgo)
    // The probes by numbers of their own: they log the same at every size.
    let isProbeDay = daysAgo < PopulationPlan.probeDays
    var probeChance = SeededGenerator(seed: 1 << 32 | UInt64(day.number))
    var otherChance = SeededGenerator(seed: 2 << 32 | UInt64(day.number))
    let persons = people.persons.indices
    if isProbeDay { try log(counts.probes, by: persons.prefix(People.probes), &probeChance, into: &state) }
    try log(counts.others, by: isProbeDay ? persons.dropFirst(People.probes) : persons, &otherChance, into: &state)
    var batch = state.batch()
    try clubs.log(day, daysAgo: daysAgo, into: &batch)
    return batch
  }

  private struct State {
    let day: Day
    let valued: [ActionDeck.Valued]
    let adultCards: [Int]
    let pupilCards: [Int]
    let hours: WakingHours
    var totals: DayTotals
    var entries: [StoredEntry] = []
    /// What was already done in each household: from then on it counts nowhere, since all of a household are in the same groups.
    var isDone: [Bool]

    init(_ generator: DayGenerator, _ day: Day) {
      self.day = day
      let deck = generator.deck
      valued = deck.valued(on: day)
      adultCards = deck.playable(by: .adult, on: day)
      pupilCards = deck.playable(by: .pupil, on: day)
      hours = WakingHours(of: day, in: generator.time)
      totals = DayTotals(groups: generator.people.groups, actions: deck.cards.map(\.key))
      isDone = Array(repeating: false, count: PopulationPlan.households * deck.cards.count)
    }

    func batch() -> Batch { Batch(entries: entries, totals: totals.deltas(of: day)) }
  }

  /// Spreads `count` entries over the persons and the day: everybody logs about the same number, one after another.
  private func log(
    _ count: Int, by persons: Range<Int>, _ chance: inout SeededGenerator, into state: inout State
  ) throws {
    var order = Array(persons)
    chance.shuffle(&order)
    for index in 0..<count {
      let (round, place) = index.quotientAndRemainder(dividingBy: order.count)
      let person = people.persons[order[place]]
      if round == 0 { state.totals.addMember(groups: person.groups) }
      let cards = person.kind == .adult ? state.adultCards : state.pupilCards
      // Habits: a person begins at the same place of the deck on every day.
      let card = cards[(order[place] * 7 + round) % cards.count]
      try add(card, by: person, state.hours.instant(index, of: count), &chance, to: &state)
    }
  }

  private func add(
    _ card: Int, by person: Person, _ at: Instant, _ chance: inout SeededGenerator, to state: inout State
  ) throws {
    let action = deck.cards[card].action
    let valued = state.valued[card]
    let roll = chance.below(100)
    let quantity = Self.quantityMicro(of: action, roll: chance.below(40))
    var entry = StoredEntry(
      id: .version7(at: at, random: chance.bytes(10)), member: person.key, day: state.day,
      action: deck.cards[card].key, method: valued.key, scope: scopes[person.scope] ?? 0, quantityMicro: quantity,
      figures: try valued.method.figures(quantityMicro: quantity), createdAt: at)
    entry.habit = roll < 40 ? true : roll < 90 ? false : nil
    if roll % 50 == 7 { entry.note = "with the neighbours" }
    if action.oncePer == .household {
      entry.household = person.home?.group ?? -person.key
      if let home = person.home {
        let place = home.place * deck.cards.count + card
        if state.isDone[place] { entry.heldOut = 1 << Int64(person.groups.count) - 1 }
        state.isDone[place] = true
      }
    }
    state.totals.add(entry, card: card, basis: valued.method.basis, groups: person.groups)
    state.entries.append(entry)
  }

  /// Done or not where that is the question; else half a unit to twenty, and never more than half of what is usual.
  private static func quantityMicro(of action: Action, roll: Int) -> Int64 {
    guard action.oncePer == .member, action.quantity.usual > 2_000_000 else {
      return min(1_000_000, action.quantity.usual)
    }
    return min(Int64(roll + 1) * 500_000, action.quantity.usual / 2)
  }
}
