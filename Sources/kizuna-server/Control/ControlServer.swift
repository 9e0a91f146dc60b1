import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Logging

/// The private door of a running server: a socket in the data folder that only the operator's own user can open.
enum ControlServer {
  static func path(in folder: String) -> String { folder + "/control.sock" }

  static func application(for installation: Installation, folder: String, logger: Logger) -> some ApplicationProtocol {
    let router = Router()
    router.post("/") { request, context in
      let bytes = try await request.body.collect(upTo: 64 * 1024)
      let order = try JSONDecoder().decode(OperatorRequest.self, from: Data(buffer: bytes))
      let reply = try await order.run(on: installation)
      return Response(
        status: .ok, headers: [.contentType: "application/json"],
        body: ResponseBody(byteBuffer: ByteBuffer(bytes: try JSONEncoder().encode(reply))))
    }
    // A socket left by a server that was killed would be in the way.
    let path = path(in: folder)
    unlink(path)
    return Application(
      router: router, configuration: .init(address: .unixDomainSocket(path: path)), logger: logger)
  }
}
