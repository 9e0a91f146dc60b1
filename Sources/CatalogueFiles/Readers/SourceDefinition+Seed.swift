import Accounting

extension SourceDefinition {
  init?(_ node: SeedNode) {
    guard let members = node.members(["name", "address", "year", "checked", "confidence"]) else { return nil }
    let name = members.required("name")?.localizedText()
    let address = members.required("address")?.text()
    let year = members.required("year")?.integer()
    let checked = members.required("checked")?.day()
    let confidence = members.required("confidence")?.word(Confidence.self)
    guard let name, let address, let year, let checked, let confidence else { return nil }
    self.init(name: name, address: address, year: year, checked: checked, confidence: confidence)
  }
}

extension RegionDefinition {
  init?(_ node: SeedNode) {
    guard let name = node.members(["name"])?.required("name")?.localizedText() else { return nil }
    self.init(name: name)
  }
}
