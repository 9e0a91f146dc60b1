extension StepRole {
  /// What stands before a mass in an explanation.
  public var label: LocalizedText {
    switch self {
    case .value: LocalizedText(en: "with", ja: "使った値", jaHira: "つかった数")
    case .baseline: LocalizedText(en: "instead of", ja: "しなければ", jaHira: "しなければ")
    case .actual: LocalizedText(en: "actually", ja: "実際には", jaHira: "じっさいには")
    case .saved: LocalizedText(en: "saved", ja: "節約", jaHira: "へらした分")
    case .printed: LocalizedText(en: "printed", ja: "印刷された値", jaHira: "紙に書かれた数")
    case .avoided: LocalizedText(en: "avoided", ja: "削減", jaHira: "へらした CO2")
    }
  }
}
