import Accounting

extension Action {
  private static let keys: Set<String> = [
    "id", "kind", "theme", "category", "title", "note", "caution", "quantity", "once_per", "season", "ages", "profile",
    "inputs", "baseline", "actual", "saved", "printed", "sources", "mixes_bases",
  ]

  init?(_ node: SeedNode, fileName: String) {
    guard let members = node.members(Action.keys) else { return nil }
    let id = members.required("id")
    if let given = id?.text(), given != fileName {
      id?.fault("the id is \"\(given)\", the file's name \"\(fileName)\"")
    }
    let kind = members.required("kind")?.word(ActionKind.self)
    let theme = members.required("theme")?.word(Theme.self)
    let category = members.required("category")?.text()
    let title = members.required("title")?.localizedText()
    let oncePer = members.required("once_per")?.word(OncePer.self)
    let quantity = members.required("quantity").flatMap { QuantityRule($0, oncePer: oncePer) }
    let inputs = members["inputs"].map { $0.inputs() } ?? [:]
    guard let kind, let theme, let category, let title, let oncePer, let quantity, let inputs else { return nil }
    self.init(
      id: ActionID(fileName),
      kind: kind,
      theme: theme,
      category: category,
      title: title,
      note: members["note"]?.localizedText(),
      caution: members["caution"]?.localizedText(),
      quantity: quantity,
      oncePer: oncePer,
      season: members["season"]?.elements()?.compactMap { $0.integer() },
      ages: members["ages"].map { $0.elements()?.compactMap { $0.word(AgeBand.self) } ?? [] } ?? AgeBand.allCases,
      profile: members["profile"]?.identifiers(ValueName.self) ?? [],
      inputs: inputs,
      baseline: members["baseline"]?.text(),
      actual: members["actual"]?.text(),
      saved: members["saved"]?.text(),
      printed: members["printed"]?.text(),
      sources: members["sources"]?.identifiers(SourceID.self) ?? [],
      mixesBases: members["mixes_bases"]?.localizedText()
    )
  }
}

extension QuantityRule {
  init?(_ node: SeedNode, oncePer: OncePer?) {
    guard let members = node.members(["name", "unit", "usual", "most"]) else { return nil }
    let name = members.required("name")?.text()
    let unit = members.required("unit")?.text()
    // Once a household: the quantity is always 1 and need not be said.
    let one: Int64? = oncePer == .household ? 1_000_000 : nil
    let usual = (one == nil ? members.required("usual") : members["usual"])?.micro() ?? one
    let most = (one == nil ? members.required("most") : members["most"])?.micro() ?? one
    guard let name, let unit, let usual, let most else { return nil }
    self.init(name: name, unit: unit, usual: usual, most: most)
  }
}
