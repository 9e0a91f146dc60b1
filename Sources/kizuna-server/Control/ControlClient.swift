import AsyncHTTPClient
import Foundation
import NIOCore
import Storage

/// Has a request carried out: by the running server if there is one on the folder, else by this process itself.
enum ControlClient {
  static let longestSeconds: Int64 = 3600

  static func perform(_ request: OperatorRequest, on options: DatabaseOptions) async throws -> OperatorReply {
    let location = try options.location
    do {
      // A folder is made where one names it; another's database is not made Kizuna's by a slip in a URL.
      let opening = DatabaseOpening(
        mayFound: request.maySetUp && location.folder != nil, allowsLossyServer: options.allowLossyServer)
      return try await Installation.with(location, opening) { try await request.run(on: $0) }
    } catch let fault as OperatorFault where fault.isInUse {
      guard let folder = location.folder else { throw fault }
      return try await send(request, folder: folder)
    }
  }

  private static func send(_ request: OperatorRequest, folder: String) async throws -> OperatorReply {
    let path = URL(fileURLWithPath: ControlServer.path(in: folder)).standardizedFileURL.path
    guard let socket = path.addingPercentEncoding(withAllowedCharacters: .alphanumerics) else {
      throw StorageError.busy
    }
    var message = HTTPClientRequest(url: "http+unix://\(socket)/")
    message.method = .POST
    message.body = .bytes(ByteBuffer(bytes: try JSONEncoder().encode(request)))
    let response = try await HTTPClient.shared.execute(message, timeout: .seconds(longestSeconds))
    let body = try await response.body.collect(upTo: 16 * 1024 * 1024)
    guard response.status == .ok else {
      return OperatorReply(lines: ["the running server answered \(response.status.code); see its log"], hasFailed: true)
    }
    return try JSONDecoder().decode(OperatorReply.self, from: Data(buffer: body))
  }
}
