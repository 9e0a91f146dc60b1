import APIClient
import AsyncHTTPClient
import HTTPTypes
import NIOCore
import NIOHTTP1

/// Carries requests over the network. Made when first needed, so that commands without a server open no sockets.
actor HTTPTransport: Transport {
  private static let timeout = TimeAmount.seconds(30)
  /// More than any edition of the catalogue.
  private static let mostBytes = 32 << 20

  private var client: HTTPClient?

  func send(_ request: HTTPRequest, body: [UInt8]?) async throws -> (HTTPResponse, [UInt8]) {
    let server = "\(request.scheme ?? "")://\(request.authority ?? "")"
    do {
      return try await exchange(request, body: body, url: server + (request.path ?? "/"))
    } catch let error as CancellationError {
      throw error
    } catch {
      throw Unreachable(server: server, reason: String(describing: error))
    }
  }

  private func exchange(_ request: HTTPRequest, body: [UInt8]?, url: String) async throws -> (HTTPResponse, [UInt8]) {
    var outgoing = HTTPClientRequest(url: url)
    outgoing.method = HTTPMethod(rawValue: request.method.rawValue)
    for field in request.headerFields { outgoing.headers.add(name: field.name.rawName, value: field.value) }
    if let body { outgoing.body = .bytes(body) }
    let answer = try await present().execute(outgoing, timeout: Self.timeout)
    let bytes = try await answer.body.collect(upTo: Self.mostBytes)
    var response = HTTPResponse(status: HTTPResponse.Status(code: Int(answer.status.code)))
    for (name, value) in answer.headers {
      guard let name = HTTPField.Name(name) else { continue }
      response.headerFields.append(HTTPField(name: name, value: value))
    }
    return (response, Array(bytes.readableBytesView))
  }

  private func present() -> HTTPClient {
    if let client { return client }
    var configuration = HTTPClient.Configuration(redirectConfiguration: .disallow)
    configuration.timeout.connect = .seconds(5)
    configuration.decompression = .enabled(limit: .size(Self.mostBytes))
    let made = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    client = made
    return made
  }

  /// Closes the connections; nothing can be sent afterwards.
  func shutDown() async {
    try? await client?.shutdown()
    client = nil
  }
}
