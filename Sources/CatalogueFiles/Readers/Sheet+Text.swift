package import Accounting

extension Seeds {
  /// One sheet, of a file by itself; `Seeds/README.md` gives the format.
  ///
  /// - Throws: Every fault of the file at once.
  package static func sheet(_ file: SeedFile) throws(SeedFaults) -> Sheet {
    let faults = FaultLog()
    let name = file.path.split(separator: "/").last.map(String.init) ?? file.path
    let sheet = YAMLDocument.root(of: file, faults: faults)
      .flatMap { Sheet($0, fileName: name.replacing(".yaml", with: "")) }
    guard let sheet, faults.isEmpty else { throw SeedFaults(faults.faults) }
    return sheet
  }
}

extension Sheet {
  /// The file that gives this sheet again.
  package var seedText: String {
    let languages = [("en", title.en), ("ja", title.ja)] + (title.jaHira.map { [("ja-Hira", $0)] } ?? [])
    let titles = languages.map { "\($0.0): \(Self.quoted($0.1))" }.joined(separator: ", ")
    let items = items.map { "  - { action: \($0.action.rawValue), quantity: \(Self.decimal($0.quantityMicro)) }\n" }
    return """
      id: \(id.rawValue)
      title: { \(titles) }
      regions: [\(regions.map(\.rawValue).joined(separator: ", "))]
      factor_day: \(factorDay)
      items:
      \(items.joined())
      """
  }

  /// A double-quoted scalar of YAML.
  private static func quoted(_ text: String) -> String {
    "\"\(text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\""
  }

  private static func decimal(_ micro: Int64) -> String {
    let (whole, rest) = micro.quotientAndRemainder(dividingBy: 1_000_000)
    guard rest != 0 else { return "\(whole)" }
    var digits = String(rest)
    digits = String(repeating: "0", count: 6 - digits.count) + digits
    while digits.last == "0" { digits.removeLast() }
    return "\(whole).\(digits)"
  }
}
