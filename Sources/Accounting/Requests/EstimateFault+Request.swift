extension EstimateFault {
  static func unknownAction(_ action: ActionID) -> EstimateFault {
    EstimateFault(
      .unknownAction,
      field: "action",
      detail: LocalizedText(en: "The catalogue has no such action.", ja: "その行動はカタログにありません。")
    )
  }

  static func unknownRegion(_ region: RegionID) -> EstimateFault {
    EstimateFault(
      .unknownRegion,
      field: "regions",
      detail: LocalizedText(en: "The catalogue has no such region.", ja: "その地域はカタログにありません。")
    )
  }

  static func mixedBases(_ bases: Set<Basis>, regions: [RegionID], day: Day) -> EstimateFault {
    let chain = regions.map(\.rawValue).joined(separator: ", ")
    let words = bases.map(\.rawValue).sorted().joined(separator: ", ")
    return EstimateFault(
      .basesMixed,
      field: "regions",
      detail: LocalizedText(
        en: "The regions \(chain) would put factors of different bases into one estimate on \(day): \(words).",
        ja: "地域 \(chain) の \(day) では、基準の異なる係数（\(words)）が一つの計算に混ざります。"
      )
    )
  }

  static func overrideWithoutResult(_ name: ValueName?) -> EstimateFault {
    EstimateFault(
      .overrideInvalid,
      field: name.map { "overrides.\($0)" } ?? "overrides",
      detail: LocalizedText(en: "With this value there is no finite result.", ja: "この値では計算の結果が出ません。"),
      name: name
    )
  }
}
