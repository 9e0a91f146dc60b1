import APITypes
import Accounting
import Models

/// A challenge in words.
struct ChallengeText {
  let challenge: ChallengeBody
  let language: Language
  let instants: InstantText
  /// Nil where ids must do.
  let titles: ActionTitles?

  static func title(_ challenge: ChallengeBody, _ language: Language) -> String {
    let (ja, en) = (challenge.title.ja, challenge.title.en)
    return (language == .en ? en ?? ja : ja ?? en) ?? ""
  }

  static func period(_ challenge: ChallengeBody, _ language: Language) -> String {
    DayText.text(challenge.firstDay, language) + " – " + DayText.text(challenge.lastDay, language)
  }

  func lines(_ style: Style) -> [String] {
    let words = [
      Phrase.challengeState(challenge.state), .organisedBy(challenge.groupName), .counting(challenge.counting),
      .rule(challenge.scoring.rule), .visibility(challenge.visibility),
    ]
    var lines = [style.bold(Self.title(challenge, language)), Self.period(challenge, language)]
    lines += words.map { $0.text(language) }
    if let target = challenge.scoring.targetMilligrams {
      lines.append(Phrase.target(MassText.text(milligrams: target, language: language)).text(language))
    }
    if let target = challenge.scoring.targetEntries { lines.append(Phrase.targetEntries(target).text(language)) }
    if let minimum = challenge.scoring.minimumParticipation {
      lines.append(Phrase.minimumParticipation(minimum).text(language))
    }
    if let bands = challenge.scoring.bands, !bands.isEmpty { lines.append(Phrase.bands(bands).text(language)) }
    if let closes = challenge.closesAt {
      lines.append(Phrase.lateUntil(challenge.lateDays, instants.text(closes, language)).text(language))
    }
    let text = language == .en ? challenge.description.en ?? challenge.description.ja : challenge.description.ja
    if let text = text ?? challenge.description.en { lines.append(text) }
    if !challenge.actions.isEmpty {
      let names = challenge.actions.map { titles?[$0].text(language) ?? $0.rawValue }.joined(separator: ", ")
      lines.append(Phrase.onlyActions(names).text(language))
    }
    if !challenge.themes.isEmpty {
      let names = challenge.themes.map { Phrase.theme($0).text(language) }.joined(separator: ", ")
      lines.append(Phrase.onlyThemes(names).text(language))
    }
    if challenge.isFilling { lines.append(Phrase.stillFilling.text(language)) }
    return lines + teams
  }

  private var teams: [String] {
    guard challenge.teamKind != nil else { return [] }
    if challenge.state == .draft, challenge.teamCount == 0 { return [Phrase.teamsAtOpening.text(language)] }
    let shown = challenge.teams.map { team in
      "  \(team.isOwn ? "*" : " ") \(team.name)" + (team.enrolled.map { "  \($0)" } ?? "")
    }
    let rest = challenge.teamCount - Int64(challenge.teams.count)
    return [Phrase.teams(challenge.teamCount).text(language)] + shown + (rest > 0 ? ["    + \(rest)"] : [])
  }
}
