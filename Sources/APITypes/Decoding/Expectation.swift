import Accounting
import Models

/// What a field should have been, in words for people.
enum Expectation {
  static func text(for type: any Any.Type) -> LocalizedText {
    table[ObjectIdentifier(type)] ?? LocalizedText(en: "This has another form.", ja: "形が違います。")
  }

  static let missing = LocalizedText(en: "This field is needed.", ja: "この項目が必要です。")

  static func either(_ first: String, _ second: String) -> LocalizedText {
    LocalizedText(en: "Expected either \(first) or \(second).", ja: "\(first)か\(second)のどちらか一つにしてください。")
  }

  static func choice(of words: [String]) -> LocalizedText {
    let list = words.joined(separator: ", ")
    return LocalizedText(en: "Expected one of: \(list).", ja: "次のどれかにしてください: \(list)。")
  }

  private static let table: [ObjectIdentifier: LocalizedText] = {
    let text = LocalizedText(en: "Expected a text.", ja: "文字列にしてください。")
    return [
      ObjectIdentifier(String.self): text,
      ObjectIdentifier(ActionID.self): text,
      ObjectIdentifier(ValueName.self): text,
      ObjectIdentifier(SheetID.self): text,
      ObjectIdentifier([SheetRowRequest].self): LocalizedText(en: "Expected a list of rows.", ja: "行の並びにしてください。"),
      ObjectIdentifier([TickRequest].self): LocalizedText(en: "Expected a list of ticks.", ja: "チェックの並びにしてください。"),
      ObjectIdentifier([SchoolYearRequest.Opening].self): LocalizedText(
        en: "Expected a list of classes.",
        ja: "クラスの並びにしてください。"
      ),
      ObjectIdentifier([Picture].self): LocalizedText(en: "Expected a list of pictures.", ja: "絵の並びにしてください。"),
      ObjectIdentifier(Double.self): LocalizedText(en: "Expected a number.", ja: "数にしてください。"),
      ObjectIdentifier(Int64.self): LocalizedText(en: "Expected a whole number.", ja: "整数にしてください。"),
      ObjectIdentifier(Bool.self): LocalizedText(en: "Expected true or false.", ja: "trueかfalseにしてください。"),
      ObjectIdentifier(Day.self): LocalizedText(
        en: "Expected a day that exists, written like 2026-11-23.",
        ja: "実在する日付を2026-11-23のように書いてください。"
      ),
      ObjectIdentifier(Instant.self): LocalizedText(
        en: "Expected a moment in UTC, written like 2026-11-23T04:05:06Z.",
        ja: "UTCの日時を2026-11-23T04:05:06Zのように書いてください。"
      ),
      ObjectIdentifier(PublicIdentifier.self): LocalizedText(en: "Expected a UUID.", ja: "UUIDにしてください。"),
      ObjectIdentifier([String].self): LocalizedText(en: "Expected a list of texts.", ja: "文字列の並びにしてください。"),
      ObjectIdentifier([ActionID].self): LocalizedText(en: "Expected a list of texts.", ja: "文字列の並びにしてください。"),
      ObjectIdentifier([PublicIdentifier].self): LocalizedText(en: "Expected a list of UUIDs.", ja: "UUIDの並びにしてください。"),
      ObjectIdentifier([Int64].self): LocalizedText(en: "Expected a list of whole numbers.", ja: "整数の並びにしてください。"),
      ObjectIdentifier(TextBody.self): LocalizedText(
        en: "Expected an object with a text in ja, in en or in both.", ja: "jaかenか両方に文字列を持つオブジェクトにしてください。"
      ),
      ObjectIdentifier([RegionID].self): LocalizedText(en: "Expected a list of texts.", ja: "文字列の並びにしてください。"),
      ObjectIdentifier([String: InputValue].self): LocalizedText(
        en: "Expected an object whose values are texts, numbers, true or false.",
        ja: "値が文字列、数、true、falseのどれかであるオブジェクトにしてください。"
      ),
      ObjectIdentifier([ValueName: MeasureRequest].self): LocalizedText(
        en: "Expected an object whose values are like {\"value\": 0.4, \"unit\": \"kgCO2/kWh\"}.",
        ja: "値が{\"value\": 0.4, \"unit\": \"kgCO2/kWh\"}の形のオブジェクトにしてください。"
      ),
    ]
  }()
}
