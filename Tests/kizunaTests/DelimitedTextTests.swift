import Chance
import Foundation
import Testing

@testable import kizuna

@Suite struct DelimitedTextTests {
  private func cells(_ text: String) throws -> [[String]] { try DelimitedText(Array(text.utf8)).rows.map(\.cells) }

  @Test(arguments: [
    ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
    ("a,b\r\n1,2", [["a", "b"], ["1", "2"]]),
    ("a;b\r1;2\r", [["a", "b"], ["1", "2"]]),
    ("a\tb\n1,5\t\n", [["a", "b"], ["1,5", ""]]),
    ("\u{FEFF}a,b\n", [["a", "b"]]),
    ("\"a,\"\"b\"\"\",\"c\nd\"\n,\n", [["a,\"b\"", "c\nd"], ["", ""]]),
    ("", []),
  ])
  func `cells come out as they were put in`(text: String, wanted: [[String]]) throws {
    #expect(try cells(text) == wanted)
  }

  @Test func `a row knows its line, also behind a cell of two`() throws {
    #expect(try DelimitedText(Array("a\n\"b\nc\"\nd\n".utf8)).rows.map(\.line) == [1, 2, 4])
  }

  @Test func `Shift_JIS is read where the bytes are no UTF-8`() throws {
    let text = "番号,冷房を28℃にした\n１,○\n"
    let bytes = try #require(text.data(using: .shiftJIS))
    #expect(try DelimitedText(Array(bytes)).rows.map(\.cells) == cells(text))
  }

  @Test func `what is no text is refused, and so is a quote without its end`() {
    #expect(throws: CommandFailure.usage(.sheetEncoding)) { try DelimitedText([0x80, 0xFF, 0xFE, 0x00]) }
    #expect(throws: CommandFailure.usage(.sheetQuote(line: 2))) { try DelimitedText(Array("a\n\"b\n".utf8)) }
  }

  /// Whatever is in the cells, a table that was written comes back.
  @Test func `a thousand tables come back`() throws {
    var dice = SeededGenerator(seed: 4)
    let pieces = [",", ";", "\t", "\"", "\n", "a", "○", "　", "é", "", "１"]
    for _ in 0..<1000 {
      let width = Int.random(in: 1...5, using: &dice)
      let table = (0..<Int.random(in: 1...6, using: &dice)).map { _ in
        (0..<width).map { _ in
          (0..<Int.random(in: 0...4, using: &dice)).map { _ in pieces.randomElement(using: &dice) ?? "" }.joined()
        }
      }
      // The heading shows the separator; alone in a line it would be any of them.
      let heading = (0...width).map { "h\($0)" }
      let separator = [",", ";", "\t"].randomElement(using: &dice) ?? ","
      let end = ["\n", "\r\n"].randomElement(using: &dice) ?? "\n"
      let text = ([heading] + table).map { row in
        row.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: separator)
      }
      .joined(separator: end)
      #expect(try cells(text) == [heading] + table)
    }
  }

  /// Bytes of any kind end in rows or in a sentence, never in anything else.
  @Test func `no bytes bring it down`() throws {
    var dice = SeededGenerator(seed: 5)
    let bytes: [UInt8] = [0x22, 0x2C, 0x0A, 0x0D, 0x09, 0x3B, 0x31, 0x81, 0x9B, 0xE2, 0x97, 0x8B, 0xFF, 0x00]
    let catalogue = try TestCatalogue.make()
    for _ in 0..<2000 {
      let input = (0..<Int.random(in: 0...60, using: &dice)).map { _ in bytes.randomElement(using: &dice) ?? 0 }
      do {
        _ = try SheetFile(DelimitedText(input), catalogue: catalogue)
      } catch is CommandFailure {
      }
    }
  }
}
