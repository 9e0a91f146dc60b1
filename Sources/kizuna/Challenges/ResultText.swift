import Accounting
import Models

/// A final result as a table, each score with its sentence.
struct ResultText {
  let result: ChallengeResult
  /// Of teams, by their ids.
  let names: [String: String]
  let language: Language

  func text(_ style: Style) -> String {
    var table = Table([
      ("", .right), ("", .left), (Phrase.columnDone.text(language), .right), (Phrase.columnNew.text(language), .right),
      (Phrase.columnTookPart.text(language), .right), ("", .left),
    ])
    table.rows = result.standings.map { line in
      let name = names[line.team] ?? String(line.team.prefix(8))
      guard line.isSuppressed != true else { return ["", name, Phrase.heldBack.text(language), "", "", ""] }
      let reason = line.unrankedReason.map { Phrase.unranked($0).text(language) }
      return [
        line.rank.map { "\($0)." } ?? "-", name, mass(line.doneMilligrams), mass(line.newMilligrams),
        TookPartText.text(line.activeMembers ?? 0, of: line.enrolled), reason ?? line.sentence?.text(language) ?? "",
      ]
    }
    let isWhole = !result.standings.contains { $0.isSuppressed == true }
    let hiding: [Phrase] = isWhole ? [] : [.heldBackWhy, .ranksAmongShown]
    let told = result.standings.filter { $0.isSuppressed != true }
    let isTold = told.allSatisfy { $0.doneMilligrams != nil && $0.newMilligrams != nil }
    let texts = [result.rounding?.explanation, isTold ? nil : ToldMasses.explanation].compactMap(\.self)
    let notes = hiding + texts.map { Phrase($0) }
    return table.text(style) + notes.map { $0.text(language) + "\n" }.joined()
  }

  private func mass(_ milligrams: Int64?) -> String {
    milligrams.map { MassText.text(milligrams: $0, language: language) } ?? "-"
  }
}
