import ArgumentParser

/// `kizuna auth logout`
struct AuthLogoutCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "logout",
    abstract: "End the session and forget its tokens.",
    discussion: Examples.text(
      "kizuna auth logout", "kizuna auth logout --lang ja", "kizuna auth logout && kizuna auth login --handle ken")
  )

  @OptionGroup var common: CommonOptions

  func run(in context: CommandContext) async throws {
    guard try context.sessionFile.read() != nil else {
      context.say(.notLoggedIn)
      return
    }
    let client = try context.memberClient()
    do {
      try await client.endSession()
    } catch  where ExitStatus(error) == .loginNeeded {
      // The server has ended it already.
    } catch  where ExitStatus(error) == .unreachable {
      context.say(.sessionLivesOn)
    }
    try context.sessionFile.remove()
    context.say(.loggedOut)
  }
}
