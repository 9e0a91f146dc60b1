import APITypes
import Accounting
import ArgumentParser
import CatalogueFiles
import EmbeddedSeeds

/// Estimates a second, beside decodings of the request that asks for one, in alternating rounds.
struct EstimatesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "estimates")

  @Option var rounds = 20
  @Option var count = 20_000

  func run() async throws {
    let catalogue = try Seeds.catalogue(EmbeddedSeeds.files)
    guard let day = Day("2026-11-23"), let action = catalogue.action("ev-trip") else { return }
    let method = try catalogue.method(
      for: MethodRequest(action: "ev-trip", regions: ["jp.tepco", "jp", "world"], day: day))
    let body = Array(#"{"city":"saitama","action":"ev-trip","quantity":12.5,"unit":"km","day":"2026-11-23"}"#.utf8)
    let clock = ContinuousClock()
    var estimating: [Duration] = []
    var decoding: [Duration] = []
    var sum: Int64 = 0
    for _ in 0..<rounds {
      estimating.append(
        try clock.measure {
          for number in 1...count {
            let quantity = try FixedQuantity.micro(Double(number), unit: "km", of: action)
            sum &+= try method.figures(quantityMicro: quantity).avoidedMilligrams
          }
        })
      decoding.append(
        try clock.measure {
          for _ in 1...count { sum &+= Int64(try RequestDecoding.decode(EstimateRequest.self, from: body).quantity) }
        })
    }
    let estimate = estimating.sorted()[rounds / 2] / .seconds(1) / Double(count)
    let decode = decoding.sorted()[rounds / 2] / .seconds(1) / Double(count)
    print("\(Int(1 / estimate)) \(Int(1 / decode)) \(sum == 0 ? "nothing" : "ok")")
  }
}
