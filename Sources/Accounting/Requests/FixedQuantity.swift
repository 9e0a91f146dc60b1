/// Quantities fixed to 1/1,000,000 of a unit, half to even, before anything is computed with them.
public enum FixedQuantity {
  /// A value in any unit of the right dimension, in 1/1,000,000 of the action's unit.
  ///
  /// - Throws: `unknown_unit`, `wrong_dimension`, `quantity_negative`, `quantity_out_of_range`.
  public static func micro(_ value: Double, unit: String?, of action: Action) throws(EstimateFault) -> Int64 {
    guard let unit, unit != action.quantity.unit else { return try micro(value) }
    guard let given = try? Unit(unit), let own = try? Unit(action.quantity.unit) else {
      throw .unknownUnit(unit)
    }
    guard given.dimension == own.dimension, let scale = given.scale.divided(by: own.scale) else {
      throw .wrongDimension(unit: unit, expected: action.quantity.unit)
    }
    guard value >= 0 else { throw .negativeQuantity(value) }
    return try micro(scaled: value, by: scale)
  }

  /// A value in the unit it is counted in, in 1/1,000,000 of it.
  ///
  /// - Throws: `quantity_negative`, `quantity_out_of_range`.
  public static func micro(_ value: Double) throws(EstimateFault) -> Int64 {
    guard value >= 0 else { throw .negativeQuantity(value) }
    guard let micro = fixed(value) else { throw .quantityOutOfRange }
    return micro
  }

  /// The number that stands for so many millionths.
  public static func value(micro: Int64) -> Double {
    Double(micro) / 1_000_000
  }

  /// Millionths of a number, half to even; nil when not finite or beyond the range of Int64.
  static func fixed(_ value: Double) -> Int64? {
    Int64(exactly: (value * 1_000_000).rounded(.toNearestOrEven))
  }

  private static func micro(scaled value: Double, by scale: Scale) throws(EstimateFault) -> Int64 {
    guard let millionths = scale.multiplied(by: Scale(1_000_000)),
      let micro = Int64(exactly: millionths.apply(to: value).rounded(.toNearestOrEven))
    else { throw .quantityOutOfRange }
    return micro
  }
}
