extension CatalogueChecker {
  mutating func checkSheets() {
    for (id, sheet) in definition.sheets {
      let path = ["sheets", id.rawValue]
      check(id.rawValue, isIDAt: path)
      if id != sheet.id { fault(path + ["id"], "the id is \"\(sheet.id)\", expected \"\(id)\"") }
      check(sheet.title, path + ["title"])
      for (index, region) in sheet.regions.enumerated() where definition.regions[region] == nil {
        unknown("region", region.rawValue, path + ["regions", String(index)])
      }
      if sheet.items.isEmpty { fault(path + ["items"], "a sheet has at least one item") }
      var seen: Set<ActionID> = []
      for (index, item) in sheet.items.enumerated() {
        let path = path + ["items", String(index)]
        guard let action = definition.actions[item.action] else {
          unknown("action", item.action.rawValue, path + ["action"])
          continue
        }
        if !seen.insert(item.action).inserted { fault(path + ["action"], "\(item.action) stands twice on the sheet") }
        if !(0 < item.quantityMicro && item.quantityMicro <= action.quantity.most) {
          fault(path + ["quantity"], "the quantity lies beyond what a day of the action holds")
        }
      }
    }
  }
}
