package import Hummingbird
package import NIOCore

/// What goes with one request.
package struct AppContext: RequestContext, RemoteAddressRequestContext {
  package var coreContext: CoreRequestContextStorage
  package let remoteAddress: SocketAddress?
  /// The connection that the request came on.
  let channel: any Channel

  package init(source: ApplicationRequestContextSource) {
    coreContext = .init(source: source)
    channel = source.channel
    remoteAddress = channel.remoteAddress
  }

  /// The part of the address that stands for one household or school: /24 of IPv4, /48 of IPv6.
  var origin: String {
    guard let address = remoteAddress else { return "local" }
    switch address {
    case .v4(let v4): return withUnsafeBytes(of: v4.address.sin_addr) { Self.prefix($0, 3) }
    case .v6(let v6):
      return withUnsafeBytes(of: v6.address.sin6_addr) { bytes in
        // An IPv4 client of a server that listens on both comes as ::ffff:a.b.c.d.
        let isMapped = bytes.prefix(10).allSatisfy { $0 == 0 } && bytes[10] == 0xFF && bytes[11] == 0xFF
        return isMapped ? Self.prefix(bytes.dropFirst(12), 3) : Self.prefix(bytes, 6)
      }
    case .unixDomainSocket: return "local"
    }
  }

  private static func prefix(_ bytes: some Sequence<UInt8>, _ count: Int) -> String {
    bytes.prefix(count).map { "\($0)" }.joined(separator: ".")
  }
}
