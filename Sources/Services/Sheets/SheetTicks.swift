import Accounting
import Foundation
import Models
import Storage

/// The difference between what stands of a run in the log and what its rows say.
struct SheetTicks {
  let run: StoredSheetRun
  let items: SheetItems
  let people: SheetPeople
  let now: Instant
  let newID: () -> UUID

  private struct Deed: Hashable {
    let member: Int64
    let action: Int64
  }

  func change(from present: [StoredEntry], to content: SheetRunContent) throws -> RunChange {
    var change = RunChange(day: run.day, rows: people.rows)
    var left = Dictionary(
      uniqueKeysWithValues: present.map { (Deed(member: $0.member, action: $0.action), $0) })
    for row in content.rows {
      guard let member = people.member(row) else { throw StorageError.decoding("a row of a sheet without a member") }
      let place = try people.place(member)
      let scope = try people.scopeKey(place)
      for tick in row.ticks {
        guard let item = items[tick.action] else { throw StorageError.decoding("a tick that is on no sheet") }
        guard let entry = left.removeValue(forKey: Deed(member: member, action: item.key)) else {
          change.inserted.append(entry(tick, item, member, place, scope: scope))
          continue
        }
        guard entry.habit != tick.habit else { continue }
        var changed = entry
        changed.habit = tick.habit
        changed.revision += 1
        changed.updatedAt = now
        change.changed.append(changed)
      }
    }
    change.deleted = left.values.sorted { $0.key < $1.key }
    change.members = Set((change.inserted + change.changed + change.deleted).map(\.member))
    return change
  }

  private func entry(
    _ tick: SheetRunDraft.Tick, _ item: SheetItems.Item, _ member: Int64, _ place: Place, scope: Int64
  ) -> StoredEntry {
    var entry = StoredEntry(
      id: newID(), member: member, day: run.day, action: item.key, method: item.method, scope: scope,
      quantityMicro: item.valuation.quantityMicro, figures: item.valuation.figures, createdAt: now)
    entry.household = item.action.oncePer == .household ? place.household : nil
    entry.habit = tick.habit
    entry.isUnusual = item.valuation.isUnusual
    entry.isHeldBack = item.valuation.isUnusual
    entry.isOutOfSeason = item.valuation.isOutOfSeason
    entry.run = run.key
    return entry
  }
}
