import EmbeddedSeeds

/// The ids of the actions built into this program, for the shell's completion.
enum ActionCompletion {
  static var ids: [String] {
    EmbeddedSeeds.files.map(\.path)
      .filter { $0.hasPrefix("actions/") && $0.hasSuffix(".yaml") }
      .map { String($0.dropFirst("actions/".count).dropLast(".yaml".count)) }
      .sorted()
  }
}
