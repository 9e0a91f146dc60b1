import Accounting
import HTTPTypes
import Models
import Services

/// A request of somebody who may be logged in. Only endpoints that welcome a token without asking for one get it.
struct VisitorCall: Sendable {
  let call: Call
  let principal: Principal?

  var language: Language { call.language }

  /// An answer to nobody in particular may be kept on the way, for as long as a board is unless said; one to a member is the member's.
  func cacheControl(publicly: String = publicly) -> String { principal == nil ? publicly : "private, no-cache" }

  static let publicly = "public, max-age=1"

  /// Another token, another answer.
  static let vary = "Accept-Language, Accept-Encoding, Authorization"
}
