import APIClient
import Models
import Synchronization

@testable import kizuna

/// A machine of its own for commands: home, terminal, clock and network.
final class TestMachine: Sendable {
  let home: TemporaryFolder
  let wire: WireScript
  private let output = Mutex("")
  private let error = Mutex("")
  private let input: Mutex<[String]>
  private let secrets: Mutex<[String]>
  private let randomCount = Mutex<UInt8>(0)
  private let pauses = Mutex<[Int64]>([])
  let variables: [String: String]
  let isTerminal: Bool

  /// 12:04 on Friday, 20 November 2026 in Saitama.
  static let now = Instant("2026-11-20T03:04:05Z") ?? Instant(milliseconds: 0)

  init(
    _ answers: [WireAnswer] = [], input: [String] = [], secrets: [String] = [], variables: [String: String] = [:],
    isTerminal: Bool = false
  ) throws {
    home = try TemporaryFolder()
    wire = WireScript(answers)
    self.input = Mutex(input)
    self.secrets = Mutex(secrets)
    self.variables = variables.merging(["HOME": home.path]) { given, _ in given }
    self.isTerminal = isTerminal
  }

  var environment: CommandEnvironment {
    CommandEnvironment(
      variables: variables,
      transport: wire,
      writeOutput: { text in self.output.withLock { $0 += text } },
      writeError: { text in self.error.withLock { $0 += text } },
      readLine: { self.input.withLock { $0.isEmpty ? nil : $0.removeFirst() } },
      readSecret: { prompt in
        self.error.withLock { $0 += prompt }
        return self.secrets.withLock { $0.isEmpty ? nil : $0.removeFirst() }
      },
      inputIsTerminal: isTerminal, outputIsTerminal: isTerminal, errorIsTerminal: isTerminal,
      now: { Self.now },
      randomBytes: { count in
        self.randomCount.withLock { next in
          next &+= 1
          return [UInt8](repeating: next, count: count)
        }
      },
      pause: { milliseconds in self.pauses.withLock { $0.append(milliseconds) } })
  }

  /// What was waited, in milliseconds.
  var waited: [Int64] { pauses.withLock { $0 } }

  /// Runs a command and takes what it wrote.
  func run(_ arguments: [String]) async -> (status: Int32, output: String, error: String) {
    let status = await KizunaCommand.run(arguments: arguments, environment: environment)
    let output = output.withLock { text in take(&text) }
    let error = error.withLock { text in take(&text) }
    return (status, redacted(output), redacted(error))
  }

  private func take(_ text: inout String) -> String {
    defer { text = "" }
    return text
  }

  /// What differs from run to run, under a name.
  func redacted(_ text: String) -> String { text.replacing(home.path, with: "<home>") }
}
