/// Units that are words, in the language of the reader; symbols stay.
public enum UnitText {
  public static func text(_ unit: String, language: Language) -> String {
    guard language != .en else { return unit }
    return japanese[unit] ?? unit
  }

  private static let japanese = [
    "day": "日", "person": "人", "piece": "個", "load": "回", "meal": "食", "h": "時間", "min": "分", "year": "年", "yen": "円",
  ]
}
