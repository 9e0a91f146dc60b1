/// A unit as it is written: a symbol with what it measures and its exact size.
struct UnitSymbol: Hashable, Sendable {
  let text: String
  let dimension: Dimension
  let scale: Scale

  static func named(_ text: some StringProtocol) -> UnitSymbol? {
    table[String(text)]
  }

  private static let table: [String: UnitSymbol] = {
    var table: [String: UnitSymbol] = [:]
    for symbol in plain + mass + energy + space {
      table[symbol.text] = symbol
    }
    return table
  }()

  private static let thousand: Int64 = 1000

  private static let plain: [UnitSymbol] = [
    symbol("s", Dimension(.time), 1), symbol("min", Dimension(.time), 60), symbol("h", Dimension(.time), 3600),
    symbol("d", Dimension(.time), 86_400), symbol("year", Dimension(.year), 1), symbol("day", Dimension(.actionDay), 1),
    symbol("person", Dimension(.person), 1), symbol("piece", Dimension(.piece), 1),
    symbol("load", Dimension(.load), 1), symbol("meal", Dimension(.meal), 1), symbol("yen", Dimension(.yen), 1),
  ]

  private static let mass: [UnitSymbol] = {
    let sizes: [(String, Int64, Int64)] = [
      ("mg", 1, 1000), ("g", 1, 1), ("kg", thousand, 1), ("t", 1_000_000, 1), ("kt", 1_000_000_000, 1),
      ("Mt", 1_000_000_000_000, 1),
    ]
    return sizes.flatMap { text, above, below in
      [
        symbol(text, Dimension(.mass), above, below), symbol(text + "CO2", .carbonDioxide, above, below),
        symbol(text + "CO2e", .carbonDioxide, above, below),
      ]
    }
  }()

  private static let energy: [UnitSymbol] = {
    let power = Dimension(.energy).divided(by: Dimension(.time)) ?? .none
    let prefixes: [(String, Int64)] = [
      ("", 1), ("k", thousand), ("M", 1_000_000), ("G", 1_000_000_000), ("T", 1_000_000_000_000),
    ]
    return prefixes.flatMap { prefix, size in
      [
        symbol(prefix + "J", Dimension(.energy), size), symbol(prefix + "Wh", Dimension(.energy), 3600 * size),
        symbol(prefix + "W", power, size),
      ]
    }
  }()

  /// The coherent length is a decimetre, so that the litre, which formulas multiply most, is 1.
  private static let space: [UnitSymbol] = [
    symbol("mm", Dimension(.length), 1, 100), symbol("cm", Dimension(.length), 1, 10),
    symbol("m", Dimension(.length), 10), symbol("km", Dimension(.length), 10_000),
    symbol("mL", Dimension(.length, 3), 1, 1000), symbol("L", Dimension(.length, 3), 1),
    symbol("kL", Dimension(.length, 3), thousand), symbol("m3", Dimension(.length, 3), thousand),
    symbol("m³", Dimension(.length, 3), thousand), symbol("m2", Dimension(.length, 2), 100),
    symbol("m²", Dimension(.length, 2), 100),
  ]

  private static func symbol(
    _ text: String,
    _ dimension: Dimension,
    _ numerator: Int64,
    _ denominator: Int64 = 1
  ) -> UnitSymbol {
    UnitSymbol(text: text, dimension: dimension, scale: Scale(numerator, denominator) ?? .one)
  }
}
