/// An action, ready to be resolved.
final class CompiledAction: Sendable {
  let action: Action
  let sides: [(role: StepRole, formula: Formula)]
  /// For each name that an input binds: the input and its options' formulas.
  let bindings: [ValueName: Binding]
  /// Every value the action can come upon, in any region and with any answer.
  let reachable: Set<ValueName>

  init(
    action: Action,
    sides: [(role: StepRole, formula: Formula)],
    bindings: [ValueName: Binding],
    reachable: Set<ValueName>
  ) {
    self.action = action
    self.sides = sides
    self.bindings = bindings
    self.reachable = reachable
  }

  struct Binding: Sendable {
    let input: String
    let options: [String: CompiledEntry]
  }
}
