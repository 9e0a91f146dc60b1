import EnginesForTests
import Foundation
import Models
import Synchronization
import Testing

/// A thousand mixed steps of eight neighbours, on the services and on the reference model, and the same answers from every engine.
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
    let transcripts = Mutex<[(engine: Engine, lines: [String])]>([])
    try await World.run(seed: seed) { world in
      var walk = try RandomWalk(world, seed: seed)
      try await walk.settle()
      for step in 1...1000 {
        try await walk.step()
        if step.isMultiple(of: 50) { try await walk.compare() }
        if step.isMultiple(of: 200) { try await walk.writeDown() }
      }
      #expect(walk.model.arrivals > 200)
      transcripts.withLock { $0.append((world.engine, walk.transcript)) }
    }
    Self.expectEqual(transcripts.withLock { $0 })
  }

  /// Byte for byte the same on every engine.
  private static func expectEqual(_ transcripts: [(engine: Engine, lines: [String])]) {
    for (engine, lines) in transcripts.dropFirst() {
      let first = transcripts[0]
      #expect(lines.count == first.lines.count)
      let difference = zip(first.lines, lines).first { Array($0.utf8) != Array($1.utf8) }
      #expect(difference == nil, "\(first.engine) and \(engine) answer differently")
    }
  }
}
