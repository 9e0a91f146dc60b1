import ArgumentParser
import Foundation
import Services

/// How long things are kept, as the operator says.
struct RetentionOptions: ParsableArguments {
  static let environmentName = "KIZUNA_KEEP"

  @Option(
    help: ArgumentHelp(
      """
      How long something is kept, in days: pupil-entries=60, class-records=400 (both after a class has ended), idempotency-keys=30, \
      idle-sessions=90, sessions=365. Also as \(environmentName), several with commas. What is kept stands at /privacy.
      """, valueName: "what=days"))
  var keep: [String] = []

  func validate() throws {
    let faults = Self.read(settings).faults
    if !faults.isEmpty { throw ValidationError(faults.joined(separator: "\n")) }
  }

  var retention: Retention { Self.read(settings).retention }

  /// What the flags say comes after the environment and holds.
  private var settings: [String] {
    let environment = ProcessInfo.processInfo.environment[Self.environmentName] ?? ""
    return environment.split(separator: ",").map(String.init) + keep
  }

  /// - Returns: The periods, and all that is wrong with them.
  static func read(_ settings: [String]) -> (retention: Retention, faults: [String]) {
    var retention = Retention()
    var faults: [String] = []
    for setting in settings {
      let parts = setting.split(separator: "=", omittingEmptySubsequences: false).map { $0.filter { $0 != " " } }
      guard parts.count == 2, let name = Retention.Setting(rawValue: parts[0]), let days = Int(parts[1]) else {
        let names = Retention.Setting.allCases.map(\.rawValue).joined(separator: ", ")
        faults.append("\(setting) is not what=days with one of \(names)")
        continue
      }
      retention[name] = days
    }
    return (retention, faults + retention.faults)
  }
}
