import AsyncHTTPClient
import Foundation
import NIOCore
import Storage
import StorageSQLite

/// Has a request carried out: by the running server if there is one on the folder, else by this process itself.
enum ControlClient {
  static let longestSeconds: Int64 = 3600

  static func perform(_ request: OperatorRequest, folder: String) async throws -> OperatorReply {
    // A mistyped folder must not become an empty city that verifies well.
    guard request.maySetUp || FileManager.default.fileExists(atPath: SQLiteDatabase.path(in: folder)) else {
      return OperatorReply(lines: ["there is no Kizuna in \(folder)"], hasFailed: true)
    }
    let installation: Installation
    do {
      installation = try await Installation.open(folder)
    } catch StorageError.busy {
      return try await send(request, folder: folder)
    }
    do {
      let reply = try await request.run(on: installation)
      await installation.close()
      return reply
    } catch {
      await installation.close()
      throw error
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
