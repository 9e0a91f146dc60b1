import APITypes
import ArgumentParser

/// `kizuna auth signup`
struct AuthSignupCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "signup",
    abstract: "Make an account and log in.",
    discussion: "Prints ten recovery codes, which are shown only now: keep them.\n\n"
      + Examples.text(
        "kizuna auth signup --server https://kizuna.example --city saitama --handle aki",
        "kizuna auth signup --handle aki --name 'あき' --code BCDF-GHJK",
        "pass show kizuna | kizuna auth signup --handle aki --password-stdin"))

  @OptionGroup var common: CommonOptions

  @Option(help: "The name to log in with: 3 to 32 of a-z, 0-9, '.', '_' and '-'.")
  var handle: String

  @Option(help: "The name that others see.")
  var name: String?

  @Option(help: "A code, where the city asks for one.")
  var code: String?

  @Flag(name: .customLong("password-stdin"), help: "Read the password from stdin.")
  var passwordFromInput = false

  func run(in context: CommandContext) async throws {
    let address = try context.requireServer()
    let city = try context.requireCity()
    context.warnIfUnprotected(address)
    let password = try PasswordInput(context: context, fromInput: passwordFromInput).read(twice: true)
    let session = try await context.client(at: address).signUp(
      AccountRequest(
        city: city, handle: handle, password: password, displayName: name, locale: context.language, code: code))
    let codes = session.recoveryCodes ?? []
    // The codes come first: they are not shown again, whatever happens to the file.
    try context.show(SignedUp(member: session.member, recoveryCodes: codes)) {
      context.say(.keepCodes)
      for code in codes { context.printer.line(code) }
    }
    try context.keep(session, at: address)
    context.say(.signedUp(session.member.name, city: session.member.city, server: address.description))
  }
}

/// What a script needs of a new account: no tokens, which are kept in the file.
private struct SignedUp: Encodable {
  let member: MemberBody
  let recoveryCodes: [String]

  enum CodingKeys: String, CodingKey {
    case member
    case recoveryCodes = "recovery_codes"
  }
}
