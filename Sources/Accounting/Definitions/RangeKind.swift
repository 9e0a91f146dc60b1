/// The 95 % range assumed for a value whose source states none.
public enum RangeKind: String, Codable, Hashable, Sendable, CaseIterable {
  /// -3 % to +5 %: IPCC 2006 vol. 2, petrol 67.5 to 73.0 around 69.3 t/TJ.
  case fuel
  /// ±10 %.
  case electricity
  /// ±25 %: fuel economy and energy use of vehicles.
  case economy
  /// Half to double: an appliance's use from one measured case.
  case appliance
  /// A third to three times: kilograms printed by a ministry or campaign.
  case printed
  /// ×÷ 1.5.
  case food
  /// No range.
  case exact

  func range(around value: Double) -> (low: Double, high: Double) {
    let ends: (Double, Double) =
      switch self {
      case .fuel: (value * 97 / 100, value * 105 / 100)
      case .electricity: (value * 90 / 100, value * 110 / 100)
      case .economy: (value * 75 / 100, value * 125 / 100)
      case .appliance: (value / 2, value * 2)
      case .printed: (value / 3, value * 3)
      case .food: (value * 2 / 3, value * 3 / 2)
      case .exact: (value, value)
      }
    return (min(ends.0, ends.1), max(ends.0, ends.1))
  }
}
