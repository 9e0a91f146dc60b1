#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A lock between processes (`flock(2)`), which the system releases when its holder ends.
struct FileLock: Sendable {
  private let descriptor: Int32

  private static let stepMilliseconds: Int64 = 20
  private static let mostSteps = 1500

  /// Waits for the lock without holding up a thread, for at most half a minute.
  static func take(
    _ path: String, pause: @Sendable (Int64) async throws -> Void
  ) async throws -> FileLock {
    let descriptor = open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw CommandFailure(.failure, .cannotWrite(path)) }
    do {
      for _ in 0..<mostSteps {
        if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return FileLock(descriptor: descriptor) }
        try await pause(stepMilliseconds)
      }
    } catch {
      close(descriptor)
      throw error
    }
    close(descriptor)
    throw CommandFailure(.failure, .locked(path))
  }

  func release() { close(descriptor) }
}
