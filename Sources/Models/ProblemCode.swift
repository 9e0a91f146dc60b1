/// Every code a problem may carry. Codes are stable: clients and scripts rely on them.
public enum ProblemCode: String, Codable, Sendable, CaseIterable {
  case malformedRequest = "malformed_request"
  case unknownField = "unknown_field"
  case unknownParameter = "unknown_parameter"
  case invalidParameter = "invalid_parameter"
  case invalidIdentifier = "invalid_identifier"
  case invalidCursor = "invalid_cursor"
  case invalidPrecondition = "invalid_precondition"

  case loginRequired = "login_required"
  case tokenExpired = "token_expired"
  case wrongCredentials = "wrong_credentials"
  case wrongRecoveryCode = "wrong_recovery_code"
  case wrongPictures = "wrong_pictures"

  case notAllowed = "not_allowed"

  case notFound = "not_found"

  case methodNotAllowed = "method_not_allowed"

  case notAcceptable = "not_acceptable"

  case entryExistsWithDifferentContent = "entry_exists_with_different_content"
  case entryDeleted = "entry_deleted"
  case runExistsWithDifferentContent = "run_exists_with_different_content"
  case runDeleted = "run_deleted"
  case runExists = "run_exists"
  case handleTaken = "handle_taken"
  case alreadyMember = "already_member"
  case alreadyInHousehold = "already_in_household"
  case lastKeeper = "last_keeper"
  case groupNotEmpty = "group_not_empty"
  case classFull = "class_full"
  case cityExists = "city_exists"
  case challengeRunning = "challenge_running"
  case challengeClosed = "challenge_closed"
  case challengeNotClosed = "challenge_not_closed"
  case challengeFilling = "challenge_filling"
  case idempotencyKeyInUse = "idempotency_key_in_use"

  case staleRevision = "stale_revision"

  case bodyTooLarge = "body_too_large"

  case uriTooLong = "uri_too_long"

  case headersTooLarge = "headers_too_large"

  case unsupportedMediaType = "unsupported_media_type"

  case requestTimeout = "request_timeout"

  case invalidRequest = "invalid_request"
  case invalidValue = "invalid_value"
  case weakPassword = "weak_password"
  case unknownCity = "unknown_city"
  case unknownAction = "unknown_action"
  case actionForAdults = "action_for_adults"
  case unknownSheet = "unknown_sheet"
  case notOnSheet = "not_on_sheet"
  case duplicateRow = "duplicate_row"
  case duplicateTick = "duplicate_tick"
  case unknownNickname = "unknown_nickname"
  case unknownUnit = "unknown_unit"
  case wrongDimension = "wrong_dimension"
  case quantityNegative = "quantity_negative"
  case quantityOutOfRange = "quantity_out_of_range"
  case aboveDailyBound = "above_daily_bound"
  case unknownRegion = "unknown_region"
  case unknownInput = "unknown_input"
  case inputInvalid = "input_invalid"
  case unknownOverride = "unknown_override"
  case overrideWrongDimension = "override_wrong_dimension"
  case overrideInvalid = "override_invalid"
  case basesMixed = "bases_mixed"
  case noFactorForDay = "no_factor_for_day"
  case dayInFuture = "day_in_future"
  case dayTooEarly = "day_too_early"
  case dayClosed = "day_closed"
  case periodTooLong = "period_too_long"
  case periodNotAvailable = "period_not_available"
  case codeNotValid = "code_not_valid"
  case codeRequired = "code_required"
  case parentNotPossible = "parent_not_possible"
  case teamNotPossible = "team_not_possible"
  case roleNotPossible = "role_not_possible"
  case tooManyGroups = "too_many_groups"
  case tooManyChallenges = "too_many_challenges"
  case idempotencyKeyReused = "idempotency_key_reused"

  case preconditionRequired = "precondition_required"

  case tooManyRequests = "too_many_requests"
  case tooManyAttempts = "too_many_attempts"

  case internalError = "internal_error"

  case busy
  case stopping
  case storageUnavailable = "storage_unavailable"

  case storageFull = "storage_full"
}

extension ProblemCode {
  /// What kind of trouble it is; how it is told to a client (an HTTP status, an exit code) is decided there.
  public enum Category: Sendable, CaseIterable {
    case malformed, unauthenticated, forbidden, missing, method, notAcceptable, conflict, preconditionFailed, tooLarge,
      uriTooLong, headersTooLarge, unsupported, timeout, invalid, preconditionRequired, tooMany, internalFault,
      unavailable, full
  }
}
