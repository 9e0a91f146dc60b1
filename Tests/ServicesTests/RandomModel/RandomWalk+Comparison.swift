import Accounting
import Foundation
import Models
import Services
import Storage

extension RandomWalk {
  /// Compares every total of every group, and where each entry counts.
  func compare() async throws {
    let kept = try await keptTotals()
    let expected = model.totals()
    for cell in Set(kept.keys).union(expected.keys) {
      let (kept, sum) = (kept[cell] ?? Tally(), expected[cell] ?? .init())
      var tally = Tally()
      tally.entries = sum.entries
      tally.members = Int64(sum.members.count)
      tally.quantityMicro = sum.quantityMicro
      tally.doneMilligrams = sum.done
      tally.newMilligrams = sum.new
      tally.lowMilligrams = sum.low
      tally.highMilligrams = sum.high
      // The model knows nothing of bases.
      tally.carbonDioxideEntries = kept.carbonDioxideEntries
      tally.equivalentEntries = kept.equivalentEntries
      guard kept == tally else { throw part("\(cell)\n  kept \(kept)\n  model \(tally)") }
    }
    try await compareEntries()
  }

  private func compareEntries() async throws {
    let places = model.places()
    for entry in model.entries {
      let view = try await world.entries.entry(entry.id, of: people[entry.member])
      guard let place = places[entry.id],
        Set(view.countedIn.map(\.group)) == Set(place.all.map { ids[$0] }),
        view.counting == Set(place.counting.map { ids[$0] }),
        view.entry.figures == entry.figures, view.entry.revision == entry.revision,
        view.entry.isUnusual == entry.isUnusual
      else { throw part("\(entry)\n  kept \(view.entry)\n  counts in \(view.countedIn)") }
    }
  }

  private func keptTotals() async throws -> [ReferenceModel.Cell: Tally] {
    let ids = ids
    return try await world.database.read { connection in
      let groups = try connection.rows("SELECT grp, id FROM groups") { row throws(StorageError) in
        (try row.integer(0), try row.uuid(1))
      }
      let actions = try connection.rows("SELECT action, name FROM actions") { row throws(StorageError) in
        (try row.integer(0), try row.text(1))
      }
      let numbers = Dictionary(uniqueKeysWithValues: groups.map { ($0.0, ids.firstIndex(of: $0.1) ?? -1) })
      let names = Dictionary(uniqueKeysWithValues: actions)
      var result: [ReferenceModel.Cell: Tally] = [:]
      try connection.totals.forEach { key, tally throws(StorageError) in
        result[.init(day: key.day, group: numbers[key.group] ?? -1, action: names[key.action])] = tally
      }
      return result
    }
  }

  private func part(_ found: String) -> Parting { Parting(history: history.suffix(60), found: found) }
}
