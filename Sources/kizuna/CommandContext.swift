import APIClient
import Accounting

/// What a command works with: its environment, its options, and what follows from the two.
struct CommandContext {
  let environment: CommandEnvironment
  let common: CommonOptions
  let places: Places
  let settings: Settings
  let printer: Printer

  var language: Language { settings.language.value }
  /// JSON is the same in every language.
  var clientLanguage: Language { common.json ? .en : language }

  /// - Throws: ``CommandFailure`` for options or a configuration file that cannot be read.
  init(_ common: CommonOptions, _ environment: CommandEnvironment) throws {
    self.environment = environment
    self.common = common
    places = Places(environment.variables)
    settings = try Settings(common, environment, places)
    printer = Printer(environment, isPlain: common.noColor)
  }

  var sessionFile: SessionFile { SessionFile(path: places.session, environment: environment) }

  /// The server's address from flag, environment or file, else the one that one is logged in at.
  func serverAddress() throws -> ServerAddress? {
    guard let setting = settings.server else { return try sessionFile.read().flatMap { ServerAddress($0.server) } }
    return setting.value
  }

  func requireServer() throws -> ServerAddress {
    guard let address = try serverAddress() else { throw CommandFailure.usage(.noServer(places.configuration)) }
    return address
  }

  func citySlug() throws -> String? {
    if let setting = settings.city { return setting.value }
    return try sessionFile.read()?.member.city
  }

  func requireCity() throws -> String {
    guard let slug = try citySlug() else { throw CommandFailure.usage(.noCity) }
    return slug
  }

  /// A client that is nobody.
  func client(at address: ServerAddress) -> APIClient {
    APIClient(
      server: address, transport: environment.transport, language: clientLanguage, userAgent: "kizuna/\(Kizuna.version)"
    )
  }

  /// The saved session, at the server that is asked for.
  func session() throws -> SavedSession {
    guard let session = try sessionFile.read() else { throw CommandFailure(.loginNeeded, .notLoggedIn) }
    if let wanted = settings.server?.value, wanted.description != session.server {
      throw CommandFailure(.loginNeeded, .loggedInElsewhere(session.server, wanted: wanted.description))
    }
    return session
  }

  /// A client that is the member who logged in.
  func memberClient() throws -> APIClient {
    let session = try session()
    guard let address = ServerAddress(session.server) else { throw CommandFailure(.loginNeeded, .notLoggedIn) }
    return APIClient(
      server: address, transport: environment.transport, session: sessionFile, language: clientLanguage,
      userAgent: "kizuna/\(Kizuna.version)")
  }
}
