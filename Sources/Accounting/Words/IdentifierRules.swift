/// How names and ids are written.
enum IdentifierRules {
  /// A dotted name of ASCII letters, digits and `_`, such as `petrol_car.fuel_economy`; no symbol of a unit.
  static func isName(_ text: String) -> Bool {
    text.utf8.count <= 80 && UnitSymbol.named(text) == nil && text != "min" && text != "max"
      && text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { part in
        part.first?.beginsName == true && part.allSatisfy { $0.beginsName || $0.isASCIIDigit }
      }
  }

  /// Lower-case ASCII letters, digits, `-`, `_` and `.`, such as `ev-trip`.
  static func isID(_ text: String) -> Bool {
    (1...80).contains(text.utf8.count)
      && text.utf8.allSatisfy { byte in
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
          || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".")
      }
  }
}
