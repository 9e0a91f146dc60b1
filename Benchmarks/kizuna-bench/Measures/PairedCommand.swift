import ArgumentParser
import Foundation

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Two commands as whole processes, in turn: A B A B …; prints the median milliseconds of each and the median of the ratios pair by pair, so
/// that a machine that gets slower for a while doesn't favour one of them.
struct PairedCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "paired")

  @Option var runs = 30
  @Option(help: "The other command; its words are separated by spaces.") var reference: String
  @Argument(parsing: .captureForPassthrough) var command: [String]

  func run() async throws {
    let other = reference.split(separator: " ").map(String.init)
    let own = command.first == "--" ? Array(command.dropFirst()) : command
    // Once each uncounted, for what lies in caches afterwards.
    _ = (try milliseconds(own), try milliseconds(other))
    var pairs: [(own: Double, other: Double)] = []
    for _ in 0..<runs { pairs.append((try milliseconds(own), try milliseconds(other))) }
    let figures = [pairs.map(\.own), pairs.map(\.other), pairs.map { $0.own / $0.other }].map(median)
    print(figures.map { String(format: "%.2f", $0) }.joined(separator: " "))
  }

  private func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

  /// From before the start of the process to after its end, its output thrown away.
  private func milliseconds(_ words: [String]) throws -> Double {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    var arguments = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var process = pid_t()
    let clock = ContinuousClock()
    let start = clock.now
    guard posix_spawnp(&process, words[0], &actions, nil, &arguments, environ) == 0 else {
      throw ValidationError("cannot start \(words[0])")
    }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    let elapsed = clock.now - start
    guard status == 0 else { throw ValidationError("\(words.joined(separator: " ")) failed") }
    return elapsed / .milliseconds(1)
  }
}
