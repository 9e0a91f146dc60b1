extension EstimateFault {
  static func unknownUnit(_ unit: String) -> EstimateFault {
    let unit = unit.prefix(40)
    return EstimateFault(
      .unknownUnit,
      field: "unit",
      detail: LocalizedText(en: "\"\(unit)\" is no unit Kizuna knows.", ja: "「\(unit)」という単位はありません。")
    )
  }

  static func wrongDimension(unit: String, expected: String) -> EstimateFault {
    EstimateFault(
      .wrongDimension,
      field: "unit",
      detail: LocalizedText(
        en: "\(unit) cannot be converted to \(expected).",
        ja: "\(unit) は \(expected) に換算できません。"
      )
    )
  }

  static func negativeQuantity(_ value: Double) -> EstimateFault {
    if value.isNaN { return quantityOutOfRange }
    return EstimateFault(
      .quantityNegative,
      field: "quantity",
      detail: LocalizedText(en: "A quantity is zero or more.", ja: "量は 0 以上にしてください。")
    )
  }

  static let quantityOutOfRange = EstimateFault(
    .quantityOutOfRange,
    field: "quantity",
    detail: LocalizedText(en: "The quantity is too large to compute with.", ja: "量が大きすぎて計算できません。")
  )

  static func unknownInput(_ input: String) -> EstimateFault {
    EstimateFault(
      .unknownInput,
      field: "inputs.\(input)",
      detail: LocalizedText(en: "The action has no such input.", ja: "この行動にその項目はありません。")
    )
  }

  static func invalidInput(_ input: String, en: String, ja: String) -> EstimateFault {
    EstimateFault(.inputInvalid, field: "inputs.\(input)", detail: LocalizedText(en: en, ja: ja))
  }

  static func invalidOverride(_ name: ValueName, en: String, ja: String) -> EstimateFault {
    EstimateFault(
      .overrideInvalid,
      field: "overrides.\(name)",
      detail: LocalizedText(en: en, ja: ja),
      name: name
    )
  }

  static func noFactor(_ name: ValueName, title: LocalizedText, day: Day, firstCoveredDay: Day?) -> EstimateFault {
    let english = firstCoveredDay.map { " There is one for \($0)." } ?? ""
    let japanese = firstCoveredDay.map { "\($0) にはあります。" } ?? ""
    return EstimateFault(
      .noFactorForDay,
      field: "day",
      detail: LocalizedText(
        en: "There is no value of \(title.en) (\(name)) for \(day).\(english)",
        ja: "\(day) の\(title.ja)（\(name)）の値はありません。\(japanese)"
      ),
      name: name,
      firstCoveredDay: firstCoveredDay
    )
  }
}
