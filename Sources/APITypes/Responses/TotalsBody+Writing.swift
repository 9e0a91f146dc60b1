package import Accounting

// Totals are asked for all day: their JSON is written by hand, the same bytes as their encoding gives.

extension TotalsBody {
  /// - Returns: Where in the bytes the figures begin. What stands before them changes with the moment, and they do not.
  package func write(to json: inout JSONWriter) throws -> Int {
    json.raw(#"{"as_of":"#)
    json.text(asOf.description)
    let figures = json.bytes.count
    json.raw(#","bases":["#)
    for (index, basis) in bases.enumerated() {
      if index > 0 { json.raw(",") }
      json.text(basis.rawValue)
    }
    json.raw(#"],"by":"#)
    json.text(by.rawValue)
    json.raw(#","data":["#)
    for (index, row) in data.enumerated() {
      if index > 0 { json.raw(",") }
      row.cell.write(key: row.key, to: &json)
    }
    json.raw(#"],"equivalents":"#)
    try json.value(equivalents)
    json.raw(#","from":"#)
    json.text(from.description)
    json.raw(#","sum":"#)
    sum.write(to: &json)
    json.raw(#","to":"#)
    json.text(to.description)
    json.raw("}")
    return figures
  }
}

extension TotalsCell {
  fileprivate func write(key: String? = nil, to json: inout JSONWriter) {
    switch self {
    case .shown(let figures): figures.write(key: key, to: &json)
    case .suppressed:
      json.raw("{")
      if let key {
        json.raw(#""key":"#)
        json.text(key)
        json.raw(",")
      }
      json.raw(#""suppressed":true}"#)
    }
  }
}

extension TotalsFigures {
  fileprivate func write(key: String?, to json: inout JSONWriter) {
    json.raw("{")
    if let activeMembers {
      json.raw(#""active_members":"#)
      json.integer(activeMembers)
      json.raw(",")
    }
    json.raw(#""done_mg":"#)
    json.integer(doneMilligrams)
    json.raw(#","entries":"#)
    json.integer(entries)
    json.raw(#","high_mg":"#)
    json.integer(highMilligrams)
    if let key {
      json.raw(#","key":"#)
      json.text(key)
    }
    json.raw(#","low_mg":"#)
    json.integer(lowMilligrams)
    if let memberDays {
      json.raw(#","member_days":"#)
      json.integer(memberDays)
    }
    json.raw(#","new_mg":"#)
    json.integer(newMilligrams)
    json.raw("}")
  }
}
