import Testing

extension TestServer {
  /// The first message of an answer that need not end; then the connection is closed.
  func beginning(of request: TestRequest) async throws -> Answer {
    try await Wire.connect(to: port) { wire in
      wire.send(request.bytes)
      var bytes: [UInt8] = []
      for try await buffer in wire.inbound {
        bytes += buffer.readableBytesView
        if bytes.firstRange(of: Array("\r\n\r\n".utf8)) != nil { break }
      }
      let answer = try #require(Answer(bytes), "no answer to \(request.method) \(request.target)")
      if answer.status >= 400 { return answer }
      answer.checkHygiene(of: request)
      return answer
    }
  }
}
