import Accounting
import Foundation
import Models
import Services

extension RandomWalk {
  /// Writes down everything that every member can read, as texts that two engines must have in common.
  mutating func writeDown() async throws {
    transcript += history.suffix(200)
    for person in people {
      var place: EntryService.Place?
      repeat {
        let page = try await world.entries.list(
          from: model.today.advanced(by: -300), to: model.today.advanced(by: 1), after: place, limit: 7, of: person)
        transcript += try page.entries.map(Self.line)
        place = page.next
      } while place != nil
      for grouping in TotalsReport.Grouping.allCases {
        let days = (from: model.today.advanced(by: -60), to: model.today)
        transcript.append("\(try await world.totals.own(from: days.from, to: days.to, by: grouping, of: person))")
        for group in ids { transcript.append(await figures(of: group, days, grouping, for: person)) }
      }
    }
  }

  private func figures(
    of group: UUID, _ days: (from: Day, to: Day), _ grouping: TotalsReport.Grouping, for person: Principal
  ) async -> String {
    do {
      return "\(try await world.totals.group(group, from: days.from, to: days.to, by: grouping, of: person))"
    } catch {
      return "\(group): \((error as? Refusal)?.code.rawValue ?? "\(error)")"
    }
  }

  /// An entry without the keys that only its database knows.
  private static func line(_ view: EntryView) throws -> String {
    let (entry, content) = (view.entry, view.content)
    return """
      \(entry.id) of \(view.member): \(content.action) \(content.quantityMicro) \(content.unit) on \(content.day), \
      habit \(content.habit.map { "\($0)" } ?? "unsaid"), unusual \(entry.isUnusual), out of season \(entry.isOutOfSeason), \
      revision \(entry.revision), \(entry.createdAt), \(entry.updatedAt.map { "\($0)" } ?? "-"), \(entry.figures), \
      \(view.countedIn), \(try view.estimate())
      """
  }
}
