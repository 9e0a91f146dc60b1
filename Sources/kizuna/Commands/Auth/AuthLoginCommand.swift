import APITypes
import ArgumentParser

/// `kizuna auth login`
struct AuthLoginCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "login",
    abstract: "Log in.",
    discussion: Examples.text(
      "kizuna auth login --server https://kizuna.example --city saitama --handle aki",
      "kizuna auth login --handle aki",
      "pass show kizuna | kizuna auth login --handle aki --password-stdin"))

  @OptionGroup var common: CommonOptions

  @Option(help: "The name you signed up with.")
  var handle: String

  @Flag(name: .customLong("password-stdin"), help: "Read the password from stdin.")
  var passwordFromInput = false

  func run(in context: CommandContext) async throws {
    let address = try context.requireServer()
    let city = try context.requireCity()
    context.warnIfUnprotected(address)
    let password = try PasswordInput(context: context, fromInput: passwordFromInput).read(twice: false)
    let session = try await context.client(at: address).logIn(
      SessionRequest(city: city, handle: handle, password: password))
    try context.keep(session, at: address)
    if context.common.json { try context.printer.json(session.member) }
    context.say(.loggedIn(session.member.name, city: session.member.city, server: address.description))
  }
}
