public import HTTPTypes

/// What carries requests to the server: AsyncHTTPClient on Linux, URLSession on a phone, the server itself in a test.
public protocol Transport: Sendable {
  /// Sends a request, whose scheme, authority and path are all set, and gives the whole answer.
  ///
  /// - Throws: Its own errors, where no answer came. Redirects are not followed.
  func send(_ request: HTTPRequest, body: [UInt8]?) async throws -> (HTTPResponse, [UInt8])
}
