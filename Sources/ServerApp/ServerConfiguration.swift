/// How the HTTP server is set up; defaults are what a small installation wants.
package struct ServerConfiguration: Sendable {
  package var host = "127.0.0.1"
  package var port = 8080
  /// Writes a member may make in a minute; nil lifts the limit, for load tests on the loopback.
  package var writesPerMinute: Int? = 600
  package var idleSeconds: Int64 = 60
  /// A whole request must have arrived after this time.
  package var requestSeconds: Int64 = 30
  package var backlog = 1024

  package init() {}
}
