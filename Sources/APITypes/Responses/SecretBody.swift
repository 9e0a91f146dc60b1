public import Models

/// A pupil's new pictures, in order; shown here and never again.
public struct SecretBody: Codable, Hashable, Sendable {
  public var secret: [Picture]

  public init(secret: [Picture]) { self.secret = secret }
}
