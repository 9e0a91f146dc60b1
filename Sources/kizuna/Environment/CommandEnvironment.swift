import APIClient
import Models

/// Everything outside the program that a command touches; handed in, so that nothing is global.
struct CommandEnvironment: Sendable {
  /// The process's environment variables.
  var variables: [String: String]
  var transport: any Transport
  var writeOutput: @Sendable (String) -> Void
  var writeError: @Sendable (String) -> Void
  /// A line of stdin without its end; nil at the end of the input.
  var readLine: @Sendable () -> String?
  /// Writes a prompt and reads a line typed on the terminal without showing it; nil where none comes.
  ///
  /// - Throws: ``CommandFailure`` with `interrupted`.
  var readSecret: @Sendable (_ prompt: String) throws -> String?
  var inputIsTerminal = false
  var outputIsTerminal = false
  var errorIsTerminal = false
  /// The terminal's width.
  var columns = 80
  var now: @Sendable () -> Instant
  /// So many random bytes.
  var randomBytes: @Sendable (Int) -> [UInt8]
  /// Waits for so many milliseconds.
  var pause: @Sendable (Int64) async throws -> Void
}
