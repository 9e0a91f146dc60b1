extension CatalogueChecker {
  mutating func checkActions() {
    for (id, action) in definition.actions {
      let path = ["actions", id.rawValue]
      check(id.rawValue, isIDAt: path)
      if id != action.id { fault(path + ["id"], "the id is \"\(action.id)\", expected \"\(id)\"") }
      checkTexts(of: action, path)
      checkQuantity(of: action, path)
      checkVocabulary(of: action, path)
      let before = faults.count
      let compiled = compiled(action, path)
      check(action.sources, path + ["sources"])
      if faults.count == before { tables.actions[id] = compiled }
    }
    checkResolution()
  }

  private mutating func checkTexts(of action: Action, _ path: [String]) {
    let isForPupils = action.ages.contains(.lowerElementary) || action.ages.contains(.upperElementary)
    check(action.title, path + ["title"], needsEasyJapanese: isForPupils)
    check(action.note, path + ["note"])
    check(action.caution, path + ["caution"])
    check(action.mixesBases, path + ["mixes_bases"])
    if ActionCategory.needCaution.contains(action.category), action.caution == nil {
      fault(path, "an action of \(action.category) needs a caution, shown before the tick")
    }
  }

  private mutating func checkQuantity(of action: Action, _ path: [String]) {
    let quantity = action.quantity
    let path = path + ["quantity"]
    if !IdentifierRules.isName(quantity.name) || quantity.name.contains(".") {
      fault(path + ["name"], "\"\(quantity.name.prefix(80))\" is no name of a quantity")
    }
    if definition.values[ValueName(quantity.name)] != nil {
      fault(path + ["name"], "\"\(quantity.name)\" is the name of a value")
    }
    _ = unit(quantity.unit, path + ["unit"])
    let largest: Int64 = 1_000_000_000_000
    if !(0 < quantity.usual && quantity.usual <= quantity.most && quantity.most <= largest) {
      fault(path, "bounds go up from above 0 over usual to most, at most 1,000,000")
    }
    if action.oncePer == .household, quantity.usual != 1_000_000 || quantity.most != 1_000_000 {
      fault(path, "an action once per household has the quantity 1")
    }
  }

  private mutating func checkVocabulary(of action: Action, _ path: [String]) {
    if !ActionCategory.all.contains(action.category) {
      fault(path + ["category"], "there is no category \"\(action.category.prefix(80))\"")
    }
    if let season = action.season {
      let isSound = !season.isEmpty && Set(season).count == season.count && season.allSatisfy((1...12).contains)
      if !isSound { fault(path + ["season"], "a season lists months from 1 to 12, each once") }
    }
    if action.ages.isEmpty || Set(action.ages).count != action.ages.count {
      fault(path + ["ages"], "ages lists age bands, each once")
    }
  }
}
