import ArgumentParser

/// `kizuna auth`
struct AuthCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "auth",
    abstract: "Sign up, log in and out.",
    discussion: Examples.text(
      "kizuna auth login --server https://kizuna.example --city saitama --handle aki", "kizuna auth status",
      "kizuna auth logout"),
    subcommands: [
      AuthSignupCommand.self, AuthLoginCommand.self, AuthStatusCommand.self, AuthLogoutCommand.self,
    ])
}
