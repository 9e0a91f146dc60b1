import Accounting
import Models
import Storage

/// What an entry is worth: the rules for its content, and the estimate by the method of its day.
struct Valuation {
  let method: Method
  let quantityMicro: Int64
  let figures: Figures
  let isOutOfSeason: Bool
  let isUnusual: Bool

  /// - Parameters:
  ///   - content: What the member says.
  ///   - action: The action in the edition that values the entry.
  ///   - method: How it is valued.
  ///   - earlierMicro: What the member logged of the action that day besides.
  /// - Throws: A ``Refusal`` or an ``EstimateFault``.
  init(_ content: EntryContent, action: Action, method: Method, earlierMicro: Int64) throws {
    let quantity = try FixedQuantity.micro(
      FixedQuantity.value(micro: content.quantityMicro), unit: content.unit, of: action)
    if action.oncePer == .household, quantity != 1_000_000 {
      throw Refusal.invalid(
        "quantity", en: "This action of the home is done or not: its quantity is 1.",
        ja: "家でする行動は、したか、しなかったかです。量は1にしてください。")
    }
    if quantity == 0 {
      throw Refusal(
        .quantityOutOfRange, at: "/quantity",
        LocalizedText(en: "An entry needs a quantity above zero.", ja: "量は0より大きくしてください。"))
    }
    let (total, isTooLarge) = earlierMicro.addingReportingOverflow(quantity)
    let bound = DailyBound(
      totalMicro: isTooLarge ? .max : total, usualMicro: action.quantity.usual, mostMicro: action.quantity.most)
    if bound == .exceeded { throw Self.aboveBound(action) }
    self.method = method
    quantityMicro = quantity
    figures = try method.figures(quantityMicro: quantity, inputs: content.inputs)
    isOutOfSeason = action.isOutOfSeason(inMonth: content.day.month)
    isUnusual = bound == .unusual
  }

  private static func aboveBound(_ action: Action) -> Refusal {
    let most = "\(Decimals.text(FixedQuantity.value(micro: action.quantity.most))) \(action.quantity.unit)"
    return Refusal(
      .aboveDailyBound, at: "/quantity",
      LocalizedText(
        en: "All entries of this action on that day together may be at most \(most).",
        ja: "この行動の記録は、その日の合計で \(most) までです。"))
  }
}

enum Decimals {
  /// A number as people write it, without a needless fraction.
  static func text(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? String(Int64(value)) : String(value)
  }
}
