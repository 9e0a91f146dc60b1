import Foundation
import Testing

/// What was answered is there after the power is gone.
@Suite(.serialized)
struct KillTests {
  private static let writers = 64
  private static let readers = 8

  @Test("64 clients put entries while 8 read totals; after kill -9 every acknowledged entry is there once")
  func acknowledgedEntriesSurvive() async throws {
    let folder = try ScratchFolder()
    let server = try BuiltServer("--data-dir", folder.path)
    let load = try await Load(residents: 16, on: server.address)
    let deadline = ContinuousClock.now + .seconds(Load.seconds)
    await withTaskGroup(of: Void.self) { group in
      for number in 0..<Self.writers { group.addTask { await load.write(number, on: server.address, until: deadline) } }
      for number in 0..<Self.readers { group.addTask { await load.read(number, on: server.address, until: deadline) } }
      group.addTask {
        try? await Task.sleep(until: deadline - .milliseconds(200))
        server.killNow()
      }
    }

    let again = try BuiltServer("--data-dir", folder.path)
    try await load.expectEverythingAcknowledged(on: again.address)
    #expect(again.stop() == 0)
    let verification = try CommandRun("verify", "--data-dir", folder.path)
    #expect(verification.status == 0, "\(verification.errors)")
  }
}
