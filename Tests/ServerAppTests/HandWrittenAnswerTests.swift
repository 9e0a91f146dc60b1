import APITypes
import Accounting
import Foundation
import Models
import Storage
import Testing

@testable import ServerApp
@testable import Services

/// What is written by hand has the bytes that its body's encoding has.
@Suite struct HandWrittenAnswerTests {
  /// Every action of the real catalogue, on days with different factors, with several quantities, in every language.
  @Test(arguments: Language.allCases)
  func entries(_ language: Language) throws {
    let catalogue = try Project.catalogue()
    let answers = EntryAnswers()
    var views: [EntryView] = []
    var methods: [String: Int64] = [:]
    for action in catalogue.actions {
      for view in try Self.views(of: action, in: catalogue, methods: &methods) {
        var json = JSONWriter()
        try answers.write(view, language: language, to: &json)
        try Self.expect(json.bytes, EntryBody(view, language: language))
        views.append(view)
      }
    }
    #expect(views.count > 500)
    for next in [nil, "next"] {
      var json = JSONWriter()
      try answers.write(views, next: next, language: language, to: &json)
      try Self.expect(json.bytes, ListBody(views.map { try EntryBody($0, language: language) }, next: next))
    }
  }

  @Test func aHouseholdsOwnFiguresAndNotesWithMarksInThem() throws {
    let catalogue = try Project.catalogue()
    let day = try #require(Day("2026-11-23"))
    var request = MethodRequest(action: "ev-trip", regions: ["jp.tepco", "jp", "world"], day: day)
    request.replacements = [
      "electricity.grid": .measure(Measure(value: 0.312, unit: "kgCO2/kWh")),
      "petrol_car.fuel_economy": .measure(Measure(value: 21.5, unit: "km/L")),
    ]
    let method = try catalogue.method(for: request)
    var content = EntryContent(action: "ev-trip", quantityMicro: 12_345_678, unit: "km", day: day)
    content.note = "\u{E000}1\u{E000} -9223372036854775807 \"\\\n"
    let view = try Self.view(content, method, key: 1, quantityMicro: content.quantityMicro)
    for language in Language.allCases {
      var json = JSONWriter()
      try EntryAnswers().write(view, language: language, to: &json)
      try Self.expect(json.bytes, EntryBody(view, language: language))
    }
  }

  @Test(arguments: [0, 1, 7])
  func totals(_ count: Int) throws {
    let day = try #require(Day("2026-11-23"))
    let figures = TotalsFigures(
      entries: 12, activeMembers: 3, memberDays: nil, doneMilligrams: -1_684_817, newMilligrams: 0, lowMilligrams: .min,
      highMilligrams: .max)
    var long = figures
    long.activeMembers = nil
    long.memberDays = 4
    let cells: [TotalsCell] = [.shown(figures), .shown(long), .suppressed]
    for sum in cells {
      let body = TotalsBody(
        from: day, to: day.advanced(by: count), by: .action, asOf: Instant(milliseconds: 1_795_406_706_789),
        data: (0..<count).map { TotalsRow(key: "key \"\($0)\"", cells[$0 % 3]) }, sum: sum,
        bases: Array(MassBasis.allCases.prefix(count)),
        equivalents: (0..<count).map { EquivalentBody(id: "trees", value: Double($0) / 3, label: "\($0) 本") })
      var json = JSONWriter()
      let figures = try body.write(to: &json)
      try Self.expect(json.bytes, body)
      #expect(json.bytes[..<figures].elementsEqual(#"{"as_of":"2026-11-23T04:05:06.789Z""#.utf8))
    }
  }

  private static func expect(_ bytes: [UInt8], _ body: some Encodable) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let expected = [UInt8](try encoder.encode(body))
    if bytes != expected {
      #expect(String(decoding: bytes, as: UTF8.self) == String(decoding: expected, as: UTF8.self))
    }
  }

  private static func views(
    of action: Action, in catalogue: Catalogue, methods: inout [String: Int64]
  ) throws -> [EntryView] {
    let days = ["2026-11-23", "2026-07-01", "2023-03-31"].compactMap { Day($0) }
    let chains: [[RegionID]] = [["jp.tepco", "jp", "world"], ["jp.saitama.ecolife", "jp"]]
    let quantities: [Int64] = [1_000_000, 500_000, 12_345_678, 3]
    var views: [EntryView] = []
    for (day, chain, inputs) in days.flatMap({ day in
      chains.flatMap { chain in inputs(of: action).map { (day, chain, $0) } }
    }) {
      let request = MethodRequest(action: action.id, regions: chain, day: day, inputs: inputs)
      guard let method = try? catalogue.method(for: request) else { continue }
      let key = methods[method.hash] ?? Int64(methods.count + 1)
      methods[method.hash] = key
      for quantity in quantities {
        let content = EntryContent(
          action: action.id, quantityMicro: quantity * 1000, unit: "\(action.quantity.unit)\"", day: day,
          inputs: inputs,
          habit: quantity == 3 ? nil : quantity > 1_000_000, note: quantity == 3 ? "メモ\n" : nil)
        views.append(try view(content, method, key: key, quantityMicro: quantity))
      }
    }
    return views
  }

  /// The answers that lead to different methods, and a number that leads to none.
  private static func inputs(of action: Action) -> [[String: InputValue]] {
    action.inputs.reduce(into: [[:]]) { answers, input in
      switch input.value.domain {
      case .options(_, let choices, _):
        answers += choices.keys.sorted().map { [input.key: .option($0)] }
      case .number(_, let from, let to, _):
        answers += [from, (from + to) / 3, to].map { [input.key: .number(micro: $0)] }
      }
    }
  }

  private static func view(
    _ content: EntryContent, _ method: Method, key: Int64, quantityMicro: Int64
  ) throws -> EntryView {
    let id = UUID.version7(at: Instant(milliseconds: quantityMicro), random: [250, 1, 2, 3, 4, 5, 6, 7, 8, 9])
    var entry = StoredEntry(
      id: id, member: 1, day: content.day, action: 1, method: key, scope: 1, quantityMicro: quantityMicro,
      figures: try method.figures(quantityMicro: quantityMicro, inputs: content.inputs),
      createdAt: Instant(milliseconds: 1_795_406_706_089))
    entry.isUnusual = quantityMicro > 1_000_000
    entry.revision = quantityMicro
    entry.updatedAt = quantityMicro == 3 ? nil : Instant(milliseconds: 1_795_406_706_999)
    return EntryView(
      entry: entry, content: content, member: id, method: method,
      countedIn: [
        .init(place: .group(id), avoidedMilligrams: entry.figures.avoidedMilligrams, reason: nil),
        .init(place: .group(id), avoidedMilligrams: 0, reason: .outOfSeason),
        .init(place: .challenge(id), avoidedMilligrams: 0, reason: .challengeClosed),
      ])
  }
}
