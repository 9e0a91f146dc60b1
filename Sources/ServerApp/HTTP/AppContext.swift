package import Hummingbird
package import NIOCore

/// What goes with one request.
package struct AppContext: RequestContext, RemoteAddressRequestContext {
  package var coreContext: CoreRequestContextStorage
  package let remoteAddress: SocketAddress?

  package init(source: ApplicationRequestContextSource) {
    coreContext = .init(source: source)
    remoteAddress = source.channel.remoteAddress
  }

  /// The part of the address that stands for one household or school: /24 of IPv4, /48 of IPv6.
  var origin: String {
    guard let address = remoteAddress else { return "local" }
    switch address {
    case .v4(let v4):
      return withUnsafeBytes(of: v4.address.sin_addr) { $0.prefix(3).map { "\($0)" }.joined(separator: ".") }
    case .v6(let v6):
      return withUnsafeBytes(of: v6.address.sin6_addr) { $0.prefix(6).map { "\($0)" }.joined(separator: ":") }
    case .unixDomainSocket: return "local"
    }
  }
}
