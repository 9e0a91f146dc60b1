import APITypes
import Accounting

/// Words of the form `name=value` on the command line.
enum PairWord {
  /// Answers to an action's inputs: a number where the action asks for one, else the word of an option.
  static func inputs(_ words: [String], of action: Action) throws -> [String: InputValue] {
    var inputs: [String: InputValue] = [:]
    for word in words {
      let (name, value) = try split(word)
      if case .number = action.inputs[name]?.domain {
        guard let number = Double(PlainText.narrow(value)).flatMap({ InputValue($0) }) else {
          throw CommandFailure.usage(.noNumber(word))
        }
        inputs[name] = number
      } else {
        inputs[name] = .option(value)
      }
    }
    return inputs
  }

  /// What-if values: `electricity.grid=0.3 kgCO2/kWh`.
  static func overrides(_ words: [String]) throws -> [ValueName: Replacement] {
    var overrides: [ValueName: Replacement] = [:]
    for word in words {
      let (name, value) = try split(word)
      let quantity = try QuantityWord([value])
      guard let unit = quantity.unit else { throw CommandFailure.usage(.overrideWithoutUnit(word)) }
      overrides[ValueName(name)] = .measure(Measure(value: quantity.value, unit: unit))
    }
    return overrides
  }

  private static func split(_ word: String) throws -> (name: String, value: String) {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else { throw CommandFailure.usage(.noPair(word)) }
    return (String(parts[0]), String(parts[1]))
  }
}
