import Accounting
import Foundation
import Testing

/// Published worked examples: `Golden/README.md` says how they are written down.
@Suite struct GoldenTests {
  static let folder = SeedsFolder.tests + "/Golden/"

  struct Case: Sendable, CustomTestStringConvertible {
    let columns: [String]

    var name: String { columns[0] }
    var kind: String { columns[1] }
    var regions: [RegionID] { columns[2].split(separator: ",").map { RegionID(rawValue: String($0)) } }
    var subject: String { columns[3] }
    var day: Day? { Day(columns[4]) }
    var quantity: Double? { Double(columns[5]) }
    var unit: String { columns[6] }
    var side: String { columns[8] }
    var expected: Double? { Double(columns[9]) }
    var tolerance: Double? { Double(columns[10]) }
    var reason: String { columns[11] }
    var testDescription: String { name }

    func inputs() throws -> [String: InputValue] {
      guard columns[7] != "-" else { return [:] }
      return try JSONDecoder().decode([String: InputValue].self, from: Data(columns[7].utf8))
    }
  }

  static func cases() throws -> [Case] {
    try String(contentsOfFile: folder + "golden-cases.tsv", encoding: .utf8)
      .split(separator: "\n").dropFirst()
      .map { Case(columns: $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)) }
  }

  /// A case begins on a line of its own with its number.
  static func published() throws -> [String] {
    try String(contentsOfFile: folder + "golden.csv", encoding: .utf8)
      .split(separator: "\n").dropFirst()
      .map { String($0.drop { $0 == "\"" }.prefix { $0 != " " && $0 != "," }) }
      .filter { $0.hasPrefix("G") }
  }

  @Test func everyPublishedExampleIsExpressedOrListedOnce() throws {
    let cases = try Self.cases()
    let published = try Self.published()
    #expect(published.count >= 40)
    #expect(cases.map(\.name).sorted() == published.sorted())
    for one in cases {
      #expect(one.columns.count == 12, "\(one.name)")
      #expect(["avoided", "side", "factor", "listed"].contains(one.kind), "\(one.name)")
      #expect(one.kind != "listed" || one.reason.count > 10, "\(one.name) needs a reason")
    }
    #expect(cases.filter { $0.kind == "listed" }.count <= cases.count / 4)
  }

  @Test func theCatalogueReproducesThem() throws {
    let catalogue = try SeedsFolder.catalogue()
    for one in try Self.cases() where one.kind != "listed" {
      let expected = try #require(one.expected, "\(one.name)")
      let tolerance = try #require(one.tolerance, "\(one.name)")
      for found in try results(of: one, in: catalogue) {
        #expect(abs(found - expected) <= tolerance * 1.000001, "\(one.name): \(found), expected \(expected)")
      }
    }
  }

  private func results(of one: Case, in catalogue: Catalogue) throws -> [Double] {
    let day = try #require(one.day, "\(one.name)")
    guard one.kind != "factor" else {
      let results = try factor(one, on: day, in: catalogue)
      #expect(!results.isEmpty, "\(one.name) has neither a value nor a derivation")
      return results
    }
    let action = try #require(catalogue.action(ActionID(rawValue: one.subject)), "\(one.name)")
    let quantity = try FixedQuantity.micro(try #require(one.quantity, "\(one.name)"), unit: one.unit, of: action)
    let inputs = try one.inputs()
    let method = try catalogue.method(
      for: MethodRequest(action: action.id, regions: one.regions, day: day, inputs: inputs)
    )
    let figures = try method.figures(quantityMicro: quantity, inputs: inputs)
    guard one.kind == "side" else { return [Double(figures.avoidedMilligrams)] }
    let side = one.side == "baseline" ? figures.baselineMilligrams : figures.actualMilligrams
    return [Double(try #require(side, "\(one.name)"))]
  }

  /// The value itself, and its derivation where it has one.
  private func factor(_ one: Case, on day: Day, in catalogue: Catalogue) throws -> [Double] {
    let value = try #require(catalogue.value(ValueName(rawValue: one.subject)), "\(one.name)")
    let entry = one.regions.lazy.compactMap { region in
      value.series.last { entry in
        entry.region == region && entry.validFrom.map { $0 <= day } ?? true
          && entry.validUntil.map { day < $0 } ?? true
      }
    }.first
    let found = try #require(entry, "\(one.name) has no value for its day")
    return [found.value, found.derived].compactMap { $0 }
  }
}
