import APITypes
import ArgumentParser
import Foundation
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import ServerApp

/// The framework alone: decodes the same JSON, encodes it again, and gives one static answer. What the server is measured against.
struct EchoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "echo")

  @Option var port = 0

  private struct Body: ResponseCodable {
    var action: String
    var quantity: Double
    var unit: String
    var day: String
    var habit: Bool
  }

  func run() async throws {
    let router = Router()
    router.put("/v1/entries/{id}") { request, context -> Body in
      try await request.decode(as: Body.self, context: context)
    }
    let answer = ByteBuffer(string: String(repeating: #"{"key":"2026-11-23","done_mg":1684817}"#, count: 30))
    router.get("/static") { _, _ in
      Response(status: .ok, headers: [.contentType: "application/json"], body: ResponseBody(byteBuffer: answer))
    }
    var logger = Logger(label: "echo")
    logger.logLevel = .error
    let port = port
    let application = Application(
      router: router,
      // As the server does it, so that the ratio says nothing about threads.
      server: HTTPServerBuilder { OnEventLoop(HTTP1Channel(responder: $0)) },
      configuration: .init(address: .hostname("127.0.0.1", port: port), backlog: 1024),
      onServerRunning: { channel in
        print("ready http://127.0.0.1:\(channel.localAddress?.port ?? port)")
        fflush(nil)
      }, logger: logger)
    try await application.runService()
  }
}
