import Testing

@testable import Accounting

@Suite struct FormulaTests {
  @Test(
    arguments: [
      ("1 + 2 * 3", 7), ("(1 + 2) * 3", 9), ("8 / 4 / 2", 1), ("8 - 4 - 2", 2), ("min(3, 2)", 2), ("max(1 + 1, 1)", 2),
      ("1e3 * 2", 2000), ("1.5E-1", 0.15), ("2*3", 6), ("8 km / 4 km", 2), ("1 kWh / 1 MJ", 3.6),
      ("1 km / (1 m + 1 km)", 1000.0 / 1001), ("((((1))))", 1), ("min(1 km, 500 m) / 1 m", 500), ("\t1\n+ 1", 2),
    ] as [(String, Double)]
  )
  func numbers(text: String, expected: Double) throws {
    let value = try NumberFormula.value(of: FormulaParser.parse(text), in: .none)
    #expect(abs(value - expected) <= abs(expected) * 1e-15)
  }

  @Test(arguments: [
    ("distance * petrol / economy", "kgCO2"), ("2 kWh/year / (112 day/year)", "kWh/day"),
    ("1 km * 2 km", "km²"), ("1 L / 1 L", "1"), ("34.6 GJ/kL * 0.0183 t/GJ", "t/kL"),
  ])
  func unitsOfProducts(text: String, unit: String) throws {
    let formula = try FormulaParser.parse(text)
    let names: [ValueName: String] = ["distance": "km", "petrol": "kgCO2/L", "economy": "km/L"]
    let result = try formula.unit { name, offset throws(FormulaFault) in
      guard let text = names[name], let unit = try? Unit(text) else {
        throw FormulaFault(message: "no name", offset: offset)
      }
      return unit
    }
    #expect(result.description == unit)
  }

  @Test func aUnitEndsBeforeADivisionByANumberOrABracket() throws {
    #expect(try NumberFormula.value(of: FormulaParser.parse("30 kWh/2"), in: Unit("kWh")) == 15)
    #expect(try NumberFormula.value(of: FormulaParser.parse("30 kWh/(2)"), in: Unit("kWh")) == 15)
    #expect(try FormulaParser.parse("3 km * kilometres").names == ["kilometres"])
  }

  @Test(arguments: [
    ("", 0, "expected a number, a name or a bracket, found the end"),
    ("1 +", 3, "expected a number, a name or a bracket, found the end"),
    ("* 2", 0, "expected a number, a name or a bracket, found \"*\""),
    ("(1 + 2", 6, "expected a closing bracket, found the end"),
    ("1 + 2)", 5, "expected an operator or the end, found \")\""),
    ("1 2", 2, "expected an operator or the end, found \"2\""),
    ("a b", 2, "expected an operator or the end, found \"b\""),
    ("min(1)", 5, "expected a comma, found \")\""),
    ("min(1, 2, 3)", 8, "expected a closing bracket, found \",\""),
    ("2 % 3", 2, "\"%\" has no meaning here"),
    ("2 ＋ 3", 2, "\"＋\" has no meaning here"),
    ("3 furlongs", 2, "no unit Kizuna knows, and no operator between a number and a name"),
    ("3 km/speed", 5, "no unit; a division of names stands between blanks"),
    ("a..b", 0, "\"a..b\" is no name"),
    ("day * 2", 0, "\"day\" is no name"),
    ("-1", 0, "expected a number, a name or a bracket, found \"-\""),
    ("1e999", 0, "the number is too long or too large"),
    ("petrol(2)", 6, "expected an operator or the end, found \"(\""),
  ])
  func faultsPointAtTheirPlace(text: String, offset: Int, message: String) {
    #expect(throws: FormulaFault(message: message, offset: offset)) { try FormulaParser.parse(text) }
  }

  @Test func depthAndLengthAreLimited() {
    let deep = String(repeating: "(", count: 60) + "1" + String(repeating: ")", count: 60)
    #expect(throws: FormulaFault(message: "brackets stand at most 50 deep", offset: 51)) {
      try FormulaParser.parse(deep)
    }
    let huge = String(repeating: "(", count: 200_000) + "1" + String(repeating: ")", count: 200_000)
    #expect(throws: FormulaFault(message: "a formula has at most 2000 characters", offset: 0)) {
      try FormulaParser.parse(huge)
    }
    let fifty = String(repeating: "(", count: 50) + "1" + String(repeating: ")", count: 50)
    #expect(throws: Never.self) { try FormulaParser.parse(fifty) }
  }

  @Test func theExcerptHasACaretBelowThePlace() {
    #expect(FormulaExcerpt.text(formula: "a + b", offset: 2) == "a + b\n  ^")
    #expect(FormulaExcerpt.text(formula: "日本 + b", offset: 3) == "日本 + b\n     ^")
    #expect(FormulaExcerpt.text(formula: "a", offset: 99) == "a\n ^")
  }
}
