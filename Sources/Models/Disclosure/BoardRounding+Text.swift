package import Accounting

extension BoardRounding {
  /// What is to be said beside the figures.
  package var explanation: LocalizedText {
    switch self {
    case .tenthKilogram:
      LocalizedText(
        en: "Masses are in steps of 0.1 kg, so that nobody's own can be worked out.",
        ja: "一人ひとりの量が計算できないように、量は0.1 kgきざみです。",
        jaHira: "だれの ことか わからないように、かずは 0.1 kgずつです。")
    case .oneMember:
      LocalizedText(
        en: "Sums are in steps of about what one person has of them, so that nobody's own can be worked out.",
        ja: "一人ひとりの量が計算できないように、合計はおよそ1人分ずつのきざみです。",
        jaHira: "ひとりの ぶんが わからないように、だいたい ひとりぶんずつの かずです。")
    }
  }
}
