import Accounting

extension Sheet {
  init?(_ node: SeedNode, fileName: String) {
    guard let members = node.members(["id", "title", "regions", "factor_day", "items"]) else { return nil }
    let id = members.required("id")
    if let given = id?.text(), given != fileName {
      id?.fault("the id is \"\(given)\", the file's name \"\(fileName)\"")
    }
    let title = members.required("title")?.localizedText()
    let regions = members.required("regions")?.identifiers(RegionID.self)
    let factorDay = members.required("factor_day")?.day()
    let items = members.required("items")?.elements()?.compactMap { SheetItem($0) }
    guard let title, let regions, let factorDay, let items else { return nil }
    self.init(id: SheetID(fileName), title: title, regions: regions, factorDay: factorDay, items: items)
  }
}

extension SheetItem {
  fileprivate init?(_ node: SeedNode) {
    guard let members = node.members(["action", "quantity"]) else { return nil }
    let action = members.required("action")?.identifier(ActionID.self)
    let quantity = members.required("quantity")?.micro()
    guard let action, let quantity else { return nil }
    self.init(action: action, quantityMicro: quantity)
  }
}
