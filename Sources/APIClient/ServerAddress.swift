/// Where a server stands: `https://kizuna.example`, or with a path before its own routes.
public struct ServerAddress: Hashable, Sendable {
  public let scheme: String
  /// Host, and port where it is not the scheme's own.
  public let authority: String
  /// Put before every path; empty, or begins with a slash and ends without one.
  public let prefix: String

  /// - Parameter text: `http` or `https`, a host, perhaps a port and a path; nil with user, query, fragment or blanks.
  public init?(_ text: some StringProtocol) {
    guard text.utf8.allSatisfy({ (0x21...0x7E).contains($0) }), !text.contains(where: { "?#@\\".contains($0) }),
      let colon = text.firstIndex(of: ":"), text[colon...].hasPrefix("://")
    else { return nil }
    scheme = text[..<colon].lowercased()
    let rest = text[text.index(colon, offsetBy: 3)...]
    authority = rest.prefix { $0 != "/" }.lowercased()
    guard scheme == "http" || scheme == "https", !authority.isEmpty, !authority.hasPrefix(":") else { return nil }
    let steps = rest.dropFirst(authority.count).split(separator: "/")
    prefix = steps.map { "/\($0)" }.joined()
  }
}

extension ServerAddress: CustomStringConvertible {
  public var description: String { "\(scheme)://\(authority)\(prefix)" }
}
