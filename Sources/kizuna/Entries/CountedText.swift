import APITypes

/// Where an entry counted and where not, one line for each.
struct CountedText {
  /// Names of groups that are known.
  let names: [PublicIdentifier: String]

  func lines(_ counts: [CountedInBody]) -> [Phrase] {
    if counts.isEmpty { return [.countedNowhere] }
    let counted = counts.filter(\.counted)
    var lines: [Phrase] = counted.isEmpty ? [] : [.countedIn(counted.map(name))]
    var reasons: [String] = []
    for count in counts where !count.counted && !reasons.contains(count.reason ?? "") {
      reasons.append(count.reason ?? "")
    }
    for reason in reasons {
      let places = counts.filter { !$0.counted && ($0.reason ?? "") == reason }
      lines.append(.notCountedIn(places.map(name), reason: .reason(reason)))
    }
    return lines
  }

  private func name(_ count: CountedInBody) -> String {
    guard let id = count.group ?? count.challenge else { return "?" }
    return names[id] ?? String(id.description.prefix(IdentifierPrefix.shortest))
  }
}
