extension Character {
  var isASCIIDigit: Bool { ("0"..."9").contains(self) }
  var isUnitLetter: Bool { ("a"..."z").contains(self) || ("A"..."Z").contains(self) }
  var beginsName: Bool { isUnitLetter || self == "_" }
  var continuesName: Bool { beginsName || isASCIIDigit || self == "." }
  var isBlank: Bool { self == " " || self == "\t" || self == "\n" }
}
