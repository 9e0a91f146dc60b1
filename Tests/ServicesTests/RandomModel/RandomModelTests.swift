import Foundation
import Models
import Testing

/// A thousand mixed steps of eight neighbours, on the services and on the reference model.
///
/// To repeat a run: `KIZUNA_MODEL_SEED=20260715 swift test --filter RandomModelTests`; several seeds are parted by
/// commas.
@Suite struct RandomModelTests {
  static let seeds: [UInt64] = {
    let asked = ProcessInfo.processInfo.environment["KIZUNA_MODEL_SEED"] ?? ""
    let seeds = asked.split(separator: ",").compactMap { UInt64($0.trimmingPrefix(" ")) }
    return seeds.isEmpty ? [1, 2, 20_260_715] : seeds
  }()

  @Test(arguments: seeds)
  func `a random walk keeps services and model together`(seed: UInt64) async throws {
    print("random model: seed \(seed)")
    try await World.run(seed: seed) { world in
      var walk = try RandomWalk(world, seed: seed)
      try await walk.settle()
      for step in 1...1000 {
        try await walk.step()
        if step.isMultiple(of: 50) { try await walk.compare() }
      }
      #expect(walk.model.arrivals > 200)
    }
  }
}
