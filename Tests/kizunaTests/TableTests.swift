import APITypes
import Accounting
import Testing

@testable import kizuna

@Suite struct TableTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("日本", 4), ("ｱｲｳ", 3), ("ＡＢ", 4), ("28℃", 3), ("さいたま市", 10), ("é", 1), ("😀", 2), ("（金）", 6),
  ])
  func widths(text: String, columns: Int) { #expect(DisplayWidth.columns(of: text) == columns) }

  @Test func columnsStandBelowEachOther() {
    var table = Table([("名前", .left), ("kg", .right), ("", .left)])
    table.rows = [["さいたま", "1", "x"], ["Kobe", "12.5", ""]]
    #expect(
      table.text(Style(isColoured: false)) == """
        名前        kg
        さいたま     1  x
        Kobe      12.5

        """)
  }

  @Test func nothingWithoutRows() { #expect(Table([("a", .left)]).text(Style(isColoured: true)) == "") }

  @Test(arguments: [
    (100, 100, "██████████"), (100, 0, "▒▒▒▒▒▒▒▒▒▒"), (50, 20, "██▒▒▒"), (0, 0, ""), (-40, 0, ""), (1, 0, "▏"),
    (55, 55, "█████▌"),
  ])
  func bars(value: Int64, part: Int64, bar: String) {
    #expect(Bars(most: 100, width: 10).bar(value, part: part, Style(isColoured: false)) == bar)
  }

  @Test(arguments: [
    (1_684_817, 1_055_256, 2_321_567, "1.685 kg CO2 (1.06 to 2.32)"),
    (122_040, 59_811, 244_689, "122 g CO2 (60 to 245)"),
    (-5_500_000, -6_250_000, 1_000, "-5.500 kg CO2 (-6.25 to 0.00)"), (0, 0, 0, "0 g CO2 (0 to 0)"),
    (12_345_678, 1_000_000, 20_000_000, "12.35 kg CO2 (1.0 to 20.0)"),
  ])
  func ranges(mass: Int64, low: Int64, high: Int64, text: String) {
    #expect(MassRange(milligrams: mass, low: low, high: high, language: .en).text.en == text)
  }

  @Test func shortestBeginningsOfIDs() throws {
    let near = ["01935c7a-2f4e-7c55-a1d0-3e9b61f4c820", "01935c7a-2f4e-7244-9f3e-0c5d7a9be613"].compactMap {
      PublicIdentifier($0)
    }
    #expect(IdentifierPrefix.length(for: near) == 16)
    #expect(IdentifierPrefix.length(for: [near[0]]) == 8)
    #expect(IdentifierPrefix.length(for: [near[0], near[0]]) == 8)
    #expect(IdentifierPrefix.length(for: []) == 8)
  }
}
