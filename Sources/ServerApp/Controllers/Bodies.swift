import APITypes
import Accounting
import Models
import Services
import Storage

// What services answer, in the shapes of the contract.

extension GroupBody {
  init(_ view: GroupService.View, language: Language) {
    let group = view.group
    self.init(
      id: PublicIdentifier(group.id), city: view.city, kind: group.kind, parent: view.parent.map(PublicIdentifier.init),
      name: language == .en ? group.englishName ?? group.name : group.name, enrolled: group.enrolled,
      band: group.band, firstDay: view.details?.firstDay, locale: view.details?.language, role: view.role,
      createdAt: group.createdAt)
  }
}

extension CodeBody {
  init(_ code: CodeRepository.Stored) {
    self.init(
      id: PublicIdentifier(code.id), code: code.displayed, role: code.role, expiresAt: code.expiresAt,
      createdAt: code.createdAt)
  }
}

extension TotalsBody {
  init(_ report: TotalsReport) {
    self.init(
      from: report.from, to: report.to, by: TotalsKey(rawValue: report.grouping.rawValue) ?? .day, asOf: report.asOf,
      data: report.rows.map { TotalsRow(key: $0.key, TotalsCell($0)) }, sum: TotalsCell(report.sum),
      bases: report.bases.map { $0 == .co2 ? .carbonDioxide : .equivalent },
      equivalents: [])
  }
}

extension TotalsCell {
  init(_ row: TotalsReport.Row) { self = row.isSuppressed ? .suppressed : .shown(TotalsFigures(row)) }
}

extension TotalsFigures {
  init(_ row: TotalsReport.Row) {
    self.init(
      entries: row.entries, activeMembers: row.activeMembers, memberDays: row.memberDays,
      doneMilligrams: row.doneMilligrams, newMilligrams: row.newMilligrams, lowMilligrams: row.lowMilligrams,
      highMilligrams: row.highMilligrams)
  }
}

extension Call {
  /// The `by` of totals; by day unless it says otherwise.
  func grouping() throws -> TotalsReport.Grouping {
    guard let text = query("by") else { return .day }
    guard let grouping = TotalsReport.Grouping(rawValue: text) else {
      throw Refusal(
        .invalidParameter, at: "by", LocalizedText(en: "day, action or theme", ja: "day, action, theme のどれかです。"))
    }
    return grouping
  }
}
