import Foundation

/// A command of the built program, run to its end.
struct CommandRun {
  let status: Int32
  let output: String
  let errors: String

  init(_ arguments: String...) throws { try self.init(arguments) }

  /// - Parameter environment: What it gets besides the tests' own environment.
  init(_ arguments: [String], environment: [String: String] = [:]) throws {
    let output = Pipe()
    let errors = Pipe()
    let process = try Self.start(arguments, environment, output, errors)
    self.output = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    self.errors = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    status = process.terminationStatus
  }

  /// Runs a command and kills it as soon as it says something on standard error, if it hasn't ended by then.
  static func killAtFirstWords(_ arguments: [String]) throws {
    let errors = Pipe()
    let process = try start(arguments, [:], Pipe(), errors)
    _ = errors.fileHandleForReading.availableData
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  private static func start(
    _ arguments: [String], _ environment: [String: String], _ output: Pipe, _ errors: Pipe
  ) throws -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: BuiltServer.program)
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    return process
  }
}
