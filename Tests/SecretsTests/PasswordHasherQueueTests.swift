import Dispatch
import Foundation
import Secrets
import Synchronization
import Testing

@Suite struct PasswordHasherQueueTests {
  /// A hasher whose threads stop at the salt until they are let go.
  private struct HeldHasher {
    let hasher: PasswordHasher
    let started: AsyncStream<Void>
    let gate: DispatchSemaphore

    init(workers: Int, queueLimit: Int) {
      let (started, continuation) = AsyncStream.makeStream(of: Void.self)
      let gate = DispatchSemaphore(value: 0)
      self.started = started
      self.gate = gate
      hasher = PasswordHasher(parameters: .minimumForTests, workers: workers, queueLimit: queueLimit) { count in
        continuation.yield()
        gate.wait()
        gate.signal()
        return [UInt8](repeating: 7, count: count)
      }
    }

    /// Whether a hash was made, false if it was refused.
    func tryOne() async -> Bool {
      do throws(PasswordHasherBusy) {
        _ = try await hasher.hash("correct horse battery")
        return true
      } catch {
        #expect(error.reason == .queueFull)
        return false
      }
    }
  }

  @Test(arguments: [(workers: 1, queueLimit: 0), (1, 3), (2, 3)])
  func `one more than the workers and the queue hold is refused`(workers: Int, queueLimit: Int) async {
    let held = HeldHasher(workers: workers, queueLimit: queueLimit)
    let accepted = workers + queueLimit
    await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<accepted + 5 { group.addTask { await held.tryOne() } }
      // All threads stand still, so only refusals can come first.
      for _ in 0..<5 { #expect(await group.next() == false) }
      held.gate.signal()
      for _ in 0..<accepted { #expect(await group.next() == true) }
    }
    #expect(await held.tryOne())
  }

  @Test func `a full queue refuses checks as well, and a free place is free at once`() async throws {
    let held = HeldHasher(workers: 1, queueLimit: 0)
    async let first = held.tryOne()
    for await _ in held.started { break }
    await #expect(throws: PasswordHasherBusy(.queueFull)) { try await held.hasher.verify("x", against: "") }
    await #expect(throws: PasswordHasherBusy(.queueFull)) { try await held.hasher.verifyUnknown("x") }
    held.gate.signal()
    #expect(await first)
    for _ in 0..<50 { try await held.hasher.verifyUnknown("x") }
  }

  @Test func `no more than the workers run at once, on threads of their own`() async throws {
    struct Count {
      var now = 0
      var most = 0
      var threads: Set<ObjectIdentifier> = []
      var isInTask = false
    }
    let counter = Mutex(Count())
    let hasher = PasswordHasher(parameters: .minimumForTests, workers: 2) { count in
      counter.withLock {
        $0.now += 1
        $0.most = max($0.most, $0.now)
        $0.threads.insert(ObjectIdentifier(Thread.current))
        $0.isInTask = $0.isInTask || withUnsafeCurrentTask { $0 != nil }
      }
      Thread.sleep(forTimeInterval: 0.002)
      counter.withLock { $0.now -= 1 }
      return [UInt8](repeating: 7, count: count)
    }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<20 { group.addTask { _ = try await hasher.hash("correct horse battery") } }
      try await group.waitForAll()
    }
    let count = counter.withLock { $0 }
    #expect(count.most <= 2)
    #expect(count.threads.count <= 2)
    #expect(!count.isInTask)
  }

  @Test func `a hasher that goes away ends its threads and not its work`() async throws {
    let phcs = await withTaskGroup(of: String?.self) { group in
      for _ in 0..<20 {
        group.addTask { try? await PasswordHasher(parameters: .minimumForTests, workers: 2).hash("x") }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(phcs.count == 20 && !phcs.contains(nil))
  }
}
