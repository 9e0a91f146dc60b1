/// The words between the figures of an explanation.
struct ExplanationWords {
  let language: Language

  private func pick(_ english: String, _ japanese: String, _ easy: String? = nil) -> String {
    switch language {
    case .en: english
    case .ja: japanese
    case .jaHira: easy ?? japanese
    }
  }

  var comma: String { pick(", ", "、") }
  var semicolon: String { pick("; ", "；") }
  var range: String { pick("range", "範囲", "はんい") }
  var basis: String { pick("counts", "対象", "数えるもの") }
  var mixed: String { pick("mixes", "混在", "まざるわけ") }
  var sheet: String { pick("sheet", "シート", "シート") }
  var note: String { pick("note", "備考", "ひとこと") }
  var ownFigure: String { pick("own figure", "ご自分の値", "自分の数") }

  func headlineWithoutMass(_ title: String, _ quantity: String) -> String {
    pick("\(title), \(quantity): no mass of CO2", "\(title) \(quantity)：CO2 の量は計算しません")
  }

  func headline(_ title: String, _ quantity: String, mass: String, gas: String, low: String, high: String) -> String {
    pick(
      "\(title), \(quantity): \(mass) \(gas) avoided (\(low) to \(high))",
      "\(title) \(quantity)：\(gas) を \(mass) 削減（\(low)〜\(high)）",
      "\(title) \(quantity)：\(gas) を \(mass) へらした（\(low)〜\(high)）"
    )
  }

  func latestKnown(_ period: String) -> String {
    pick("latest known \(period)", "最新値 \(period)", "いちばん新しい数 \(period)")
  }

  func fellThrough(_ regions: [String], day: Day) -> String {
    let regions = regions.joined(separator: comma)
    return pick("none from \(regions) for \(day)", "\(day) は\(regions)の値なし")
  }

  func valuedBySheet(_ title: String, day: Day) -> String {
    pick(
      "\(title): valued by its own regions and the factors of \(day), whatever the day; no household's own figures",
      "\(title)：実施日にかかわらず、シートの地域と \(day) の係数で計算（家庭ごとの値は使いません）",
      "\(title)：どの日でも、シートの ちいきと \(day) の数で 計算します")
  }

  func rangeText(assumed: [String]) -> String {
    let names = assumed.joined(separator: semicolon)
    return assumed.isEmpty
      ? pick("95 %, from the sources' ranges", "95 %（出典の範囲による）")
      : pick("95 %, assumed for \(names)", "95 %（\(names)の範囲は仮定）")
  }

  func text(_ basis: Basis) -> String {
    switch basis {
    case .co2Gross: pick("CO2, fuels by gross heat value", "CO2（燃料は総発熱量基準）")
    case .co2Net: pick("CO2, fuels by net heat value", "CO2（燃料は真発熱量基準）")
    case .co2: pick("CO2, heat basis not stated", "CO2（発熱量の基準は不明）")
    case .co2e: pick("CO2 and other greenhouse gases (CO2e)", "CO2 とほかの温室効果ガス（CO2e）")
    case .mixed: pick("several bases", "複数の基準")
    }
  }

  func remark(_ confidence: Confidence) -> String? {
    switch confidence {
    case .seen: nil
    case .derived: pick("derived from printed figures", "印刷された値から算出")
    case .recalled: pick("recalled, to be looked up", "記憶による値（recalled）、要確認")
    }
  }
}
