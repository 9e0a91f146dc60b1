package import Accounting

extension BoardRounding {
  /// What is to be said beside the figures.
  package var explanation: LocalizedText {
    switch self {
    case .tenthOfMember:
      LocalizedText(
        en:
          "Masses are rounded to a tenth of what one person has, at most 0.1 kg, so that nobody's own can be worked out.",
        ja: "一人ひとりの量が計算できないように、量は1人分のおよそ10分の1（0.1 kgまで）のきざみです。",
        jaHira: "ひとりの ぶんが わからないように、だいたいの かずに して います。")
    case .oneMember:
      LocalizedText(
        en:
          "Sums are rounded to about what one person has of them, numbers to fives (a goal's down), so that nobody can be told apart.",
        ja: "一人ひとりのことが計算できないように、合計はおよそ1人分ずつ、人数や件数は5ずつのきざみです（目標では切り捨て）。",
        jaHira: "ひとりの ぶんが わからないように、だいたい ひとりぶんずつの かずです（もくひょうは すくなめに します）。")
    }
  }
}
