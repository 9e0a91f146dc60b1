public import Accounting

/// Typed calls of the API over a transport.
///
///     let client = APIClient(server: server, transport: transport, session: session)
///     let answer = try await client.putEntry(id, EntryRequest(action: "ev-trip", quantity: 12.5, day: today))
///     print(answer.body.estimate.avoidedMilligrams)
///
/// Every method throws ``APIProblem`` where the server refuses, ``UnexpectedAnswer`` where what answers is not the API,
/// and what the transport throws where nothing answers. An access token that has expired is renewed once, and the
/// request sent again.
public struct APIClient: Sendable {
  public let server: ServerAddress
  /// In which titles, details and labels are wanted.
  public var language: Language
  let transport: any Transport
  let session: (any SessionStore)?
  let userAgent: String

  /// `session` is where tokens come from; without one only what anybody may do works. `userAgent` is the header of that name,
  /// such as `kizuna/1.0`.
  public init(
    server: ServerAddress,
    transport: any Transport,
    session: (any SessionStore)? = nil,
    language: Language = .en,
    userAgent: String = "kizuna-swift"
  ) {
    self.server = server
    self.transport = transport
    self.session = session
    self.language = language
    self.userAgent = userAgent
  }
}
