public import Models

/// What came out of a challenge, with the name of its bytes.
public struct ResultBody: Codable, Hashable, Sendable {
  public var result: ChallengeResult
  /// Of the result's canonical JSON, which is what stands behind `"result":` in the answer: 64 hexadecimal digits.
  public var sha256: String

  public init(result: ChallengeResult, sha256: String) {
    self.result = result
    self.sha256 = sha256
  }
}
