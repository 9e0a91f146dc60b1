import APIClient
import APITypes
import ArgumentParser

/// `kizuna auth status`
struct AuthStatusCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Show who is logged in where, and whether the server agrees.",
    discussion: Examples.text(
      "kizuna auth status", "kizuna auth status --json", "kizuna auth status || kizuna auth login --handle aki"))

  @OptionGroup var common: CommonOptions

  func run(in context: CommandContext) async throws {
    let session = try context.session()
    let member = try await context.memberClient().me().body
    try context.show(LoggedIn(server: session.server, member: member)) {
      let name = member.displayName.map { "\($0) (\(member.name))" } ?? member.name
      context.line(.loggedInAs(name, city: member.city, server: session.server))
    }
  }
}

private struct LoggedIn: Encodable {
  let server: String
  let member: MemberBody
}
