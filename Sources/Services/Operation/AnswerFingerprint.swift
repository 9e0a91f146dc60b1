import Accounting
import Foundation
import Models
import Storage

/// A hash over what members are answered: their entries with explanations and places where they count, their totals and those of their
/// groups, and the cities' editions. Two installations with the same hash tell everybody the same.
///
/// It goes through the services' own doors, so it takes what they take for each entry; the keys and the order of rows don't matter to it.
package struct AnswerFingerprint: Sendable {
  private let store: Store
  private let catalogue: CatalogueService
  private let groups: GroupService
  private let entries: EntryService
  private let totals: TotalsService

  package init(store: Store) {
    self.store = store
    catalogue = CatalogueService(store: store)
    groups = GroupService(store: store)
    entries = EntryService(store: store)
    totals = TotalsService(store: store)
  }

  package struct Report: Codable, Hashable, Sendable {
    package var hash = ""
    package var entries: Int64 = 0
    package var reports: Int64 = 0
  }

  package func report() async throws -> Report {
    var walk = Walk()
    let periods = try await periods()
    for city in try await catalogue.cities() {
      walk.add("city", city.city.slug, city.city.name.en, city.city.name.ja, city.root.id, city.edition)
      for member in try await members(of: city.city.key) {
        try await visit(Principal(member: member, session: 0), periods, &walk)
      }
    }
    return walk.report()
  }

  private func visit(_ member: Principal, _ periods: [ClosedRange<Day>], _ walk: inout Walk) async throws {
    walk.add("member", member.member.id, member.member.handle, member.member.displayName)
    for period in periods {
      try await addEntries(of: member, period, &walk)
      for grouping in TotalsReport.Grouping.allCases {
        walk.add(
          try await totals.own(from: period.lowerBound, to: period.upperBound, by: grouping, of: member))
      }
    }
    for view in try await groups.list(of: member) {
      walk.add("group", view.group.id, view.group.kind.rawValue, view.group.name, view.role?.rawValue)
      guard walk.isNew(view.group.id.text) else { continue }
      for period in periods {
        for grouping in TotalsReport.Grouping.allCases {
          do {
            walk.add(
              try await totals.group(
                view.group.id, from: period.lowerBound, to: period.upperBound, by: grouping, of: member))
          } catch let refusal as Refusal {
            walk.add(refusal.code.rawValue)
          }
        }
      }
    }
  }

  private func addEntries(of member: Principal, _ period: ClosedRange<Day>, _ walk: inout Walk) async throws {
    var place: EntryService.Place?
    repeat {
      let page = try await entries.list(
        from: period.lowerBound, to: period.upperBound, after: place, limit: 500, of: member)
      for view in page.entries { try walk.add(view) }
      place = page.next
    } while place != nil
  }

  private func members(of city: Int64) async throws -> [StoredMember] {
    try await store.database.scan { connection in
      try connection.members.keys(city: city).compactMap { try connection.members.find($0, city: city) }
        .sorted { $0.id.text < $1.id.text }
    }
  }

  /// The days on which there are entries, in pieces that may be asked for at once.
  private func periods() async throws -> [ClosedRange<Day>] {
    guard let all = try await store.database.scan({ try $0.entries.period() }) else { return [] }
    return stride(from: 0, through: all.lowerBound.distance(to: all.upperBound), by: TotalsService.mostDays).map {
      let first = all.lowerBound.advanced(by: $0)
      return first...min(all.upperBound, first.advanced(by: TotalsService.mostDays - 1))
    }
  }
}

/// What has been answered so far.
private struct Walk {
  private var digest = RowDigest()
  private var seen: Set<String> = []
  private var counts = AnswerFingerprint.Report()

  mutating func isNew(_ group: String) -> Bool { seen.insert(group).inserted }

  mutating func add(_ values: (any SQLBindable)?...) { digest.add(values.map { $0?.sqlValue ?? .null }) }

  mutating func add(_ view: EntryView) throws {
    counts.entries += 1
    let entry = view.entry
    let content = view.content
    let estimate = try view.estimate()
    let figures = estimate.figures
    add(
      entry.id, content.action.rawValue, content.quantityMicro, content.unit, content.day, content.habit, content.note,
      entry.inputs, entry.isUnusual, entry.revision, entry.createdAt, entry.updatedAt)
    add(
      figures.baselineMilligrams, figures.actualMilligrams, figures.avoidedMilligrams, figures.lowMilligrams,
      figures.highMilligrams, ExplanationText.render(estimate, language: .ja))
    for place in view.countedIn { add(place.place.id, place.avoidedMilligrams, place.reason?.rawValue) }
  }

  mutating func add(_ report: TotalsReport) {
    counts.reports += 1
    add(report.from, report.to, report.grouping.rawValue, report.bases.map(\.rawValue).joined(separator: " "))
    for row in report.rows + [report.sum] {
      add(
        row.key, row.isSuppressed, row.entries, row.activeMembers, row.memberDays, row.doneMilligrams,
        row.newMilligrams,
        row.lowMilligrams, row.highMilligrams)
    }
  }

  mutating func report() -> AnswerFingerprint.Report {
    counts.hash = digest.hexadecimal()
    return counts
  }
}
