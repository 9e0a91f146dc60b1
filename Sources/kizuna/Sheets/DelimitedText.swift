import Foundation

/// A table as spreadsheets save it: UTF-8 with or without its mark or Shift_JIS; commas, semicolons or tabs; quoted fields, which may hold
/// the end of a line; lines ended by LF, CRLF or CR.
struct DelimitedText: Equatable {
  struct Row: Equatable {
    /// The line the row begins on, from 1.
    let line: Int
    let cells: [String]
  }

  private(set) var rows: [Row] = []

  /// - Throws: ``CommandFailure`` for bytes that are no text, and for a quote without its end.
  init(_ bytes: [UInt8]) throws {
    guard let text = Self.text(bytes) else { throw CommandFailure.usage(.sheetEncoding) }
    var reader = Reader(text, separator: Self.separator(of: text))
    rows = try reader.rows()
  }

  /// Nil for bytes that are neither.
  static func text(_ bytes: [UInt8]) -> String? {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let content = bytes.starts(with: mark) ? Array(bytes.dropFirst(3)) : bytes
    if let text = String(validating: content, as: UTF8.self) { return text }
    return String(data: Data(content), encoding: .shiftJIS)
  }

  /// The one of the first line that comes most often outside of quotes.
  private static func separator(of text: String) -> Unicode.Scalar {
    var counts: [Unicode.Scalar: Int] = [:]
    var isQuoted = false
    for scalar in text.unicodeScalars {
      if scalar == "\"" { isQuoted.toggle() }
      if isQuoted { continue }
      if scalar == "\n" || scalar == "\r" { break }
      counts[scalar, default: 0] += 1
    }
    return [",", "\t", ";"].max { (counts[$0] ?? 0) < (counts[$1] ?? 0) } ?? ","
  }

  private struct Reader {
    private let scalars: [Unicode.Scalar]
    private let separator: Unicode.Scalar
    private var position = 0
    private var line = 1

    init(_ text: String, separator: Unicode.Scalar) {
      scalars = Array(text.unicodeScalars)
      self.separator = separator
    }

    mutating func rows() throws -> [Row] {
      var rows: [Row] = []
      while position < scalars.count {
        let first = line
        var cells = [try cell()]
        while position < scalars.count, scalars[position] == separator {
          position += 1
          cells.append(try cell())
        }
        endLine()
        rows.append(Row(line: first, cells: cells))
      }
      return rows
    }

    /// A cell up to its separator or the end of the line.
    private mutating func cell() throws -> String {
      var text = String.UnicodeScalarView()
      if position < scalars.count, scalars[position] == "\"" { try quoted(into: &text) }
      while position < scalars.count, scalars[position] != separator, scalars[position] != "\n",
        scalars[position] != "\r"
      {
        text.append(scalars[position])
        position += 1
      }
      return String(text)
    }

    private mutating func quoted(into text: inout String.UnicodeScalarView) throws {
      let first = line
      position += 1
      while position < scalars.count {
        let scalar = scalars[position]
        position += 1
        if scalar == "\"" {
          guard position < scalars.count, scalars[position] == "\"" else { return }
          position += 1
        }
        if scalar == "\n" { line += 1 }
        text.append(scalar)
      }
      throw CommandFailure.usage(.sheetQuote(line: first))
    }

    private mutating func endLine() {
      guard position < scalars.count else { return }
      if scalars[position] == "\r", position + 1 < scalars.count, scalars[position + 1] == "\n" { position += 1 }
      position += 1
      line += 1
    }
  }
}
