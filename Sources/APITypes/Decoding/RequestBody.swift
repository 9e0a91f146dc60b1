/// The body of a request. It is read strictly: a field it doesn't know, or one of another type, is an error.
///
/// Servers read it by ``RequestDecoding/decode(_:from:)``, clients write it by ``JSONCoding/encode(_:)``.
public protocol RequestBody: Codable, Hashable, Sendable {}
