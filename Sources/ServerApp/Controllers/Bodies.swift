import APITypes
import Accounting
import Models
import Services
import Storage

// What services answer, in the shapes of the contract.

/// What has a name of its own, and perhaps another in English.
protocol NamedInEnglish {
  var name: String { get }
  var englishName: String? { get }
}

extension NamedInEnglish {
  /// The English name where there is one, for those who read English.
  func name(in language: Language) -> String { language == .en ? englishName ?? name : name }
}

extension StoredGroup: NamedInEnglish {}
extension Board.Row: NamedInEnglish {}
extension ChallengeView.Team: NamedInEnglish {}

extension GroupBody {
  init(_ view: GroupService.View, language: Language) {
    let group = view.group
    self.init(
      id: PublicIdentifier(group.id), city: view.city, kind: group.kind, parent: view.parent.map(PublicIdentifier.init),
      name: group.name(in: language), enrolled: group.enrolled,
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
  init(_ report: TotalsReport, language: Language) {
    self.init(
      from: report.from, to: report.to, by: TotalsKey(rawValue: report.grouping.rawValue) ?? .day, asOf: report.asOf,
      data: report.rows.map { TotalsRow(key: $0.key, TotalsCell($0)) }, sum: TotalsCell(report.sum),
      bases: report.bases.map { $0 == .co2 ? .carbonDioxide : .equivalent },
      equivalents: report.sum.isSuppressed
        ? [] : EquivalentBody.all(milligrams: report.sum.doneMilligrams, language: language))
  }
}

extension EquivalentBody {
  /// Those that come to one at least.
  static func all(milligrams: Int64, language: Language) -> [EquivalentBody] {
    Equivalent.allCases.compactMap { equivalent in
      equivalent.text(milligrams: milligrams, language: language).map { text in
        EquivalentBody(
          id: equivalent.rawValue, value: Double(equivalent.tenths(milligrams: milligrams)) / 10,
          label: text.before + text.count + text.after)
      }
    }
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
