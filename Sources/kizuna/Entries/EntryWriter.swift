import APIClient
import APITypes

/// Sends an entry until an answer comes. It goes under one id made here, so that nothing is logged twice.
struct EntryWriter {
  let context: CommandContext
  let client: APIClient

  static let mostRepeats = 3
  private static let firstPauseMilliseconds: Int64 = 250
  private static let longestPauseMilliseconds: Int64 = 5000

  func put(_ id: PublicIdentifier, _ request: EntryRequest) async throws -> EntryBody {
    var repeats = 0
    while true {
      do {
        return try await client.putEntry(id, request).body
      } catch {
        guard let wait = pause(after: error, repeats: repeats) else {
          if ExitStatus(error) == .unreachable { context.say(.arrivalUnknown) }
          throw error
        }
        repeats += 1
        context.say(.tryingAgain(repeats, of: Self.mostRepeats))
        try await context.environment.pause(wait)
      }
    }
  }

  /// How many milliseconds to wait before the next attempt; nil where there is to be none.
  ///
  /// Twice as long each time, with a random part so that many clients don't come back at once.
  private func pause(after error: any Error, repeats: Int) -> Int64? {
    guard repeats < Self.mostRepeats, ExitStatus(error) == .unreachable else { return nil }
    let doubled = Self.firstPauseMilliseconds << Int64(repeats)
    let random = Int64(context.environment.randomBytes(1).first ?? 0) * doubled / 256
    let asked = ((error as? APIProblem)?.retryAfterSeconds ?? 0) * 1000
    return min(max(doubled + random, asked), Self.longestPauseMilliseconds)
  }
}
