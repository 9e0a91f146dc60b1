import CArgon2

/// Argon2id version 1.3 (RFC 9106), computed by the system's libargon2. The only place that speaks to it.
enum Argon2id {
  /// The version PHC strings name: 1.3, written 19.
  static let version = UInt32(ARGON2_VERSION_13.rawValue)

  /// Hashes `password`.
  ///
  /// Blocks its thread for as long as the parameters demand (about 24 ms for the standard ones). libargon2 wipes
  /// `password` as soon as it is hashed, and its working memory at the end (its default).
  ///
  /// - Parameters:
  ///   - password: The password's bytes, of which the caller should have no other copy; wiped.
  ///   - salt: 8 to 64 bytes.
  ///   - parameters: What it costs.
  ///   - tagLength: 4 to 64 bytes.
  /// - Returns: The tag, or nil if the memory isn't to be had.
  static func tag(
    of password: inout [UInt8],
    salt: [UInt8],
    parameters: Argon2Parameters,
    tagLength: Int
  ) -> [UInt8]? {
    precondition((8...64).contains(salt.count), "An Argon2 salt has 8 to 64 bytes.")
    precondition((4...64).contains(tagLength), "A tag has 4 to 64 bytes.")
    var salt = salt
    var tag = [UInt8](repeating: 0, count: tagLength)
    let code = password.withUnsafeMutableBufferPointer { password in
      salt.withUnsafeMutableBufferPointer { salt in
        tag.withUnsafeMutableBufferPointer { tag in
          var context = argon2_context()
          context.out = tag.baseAddress
          context.outlen = UInt32(tag.count)
          context.pwd = password.baseAddress
          context.pwdlen = UInt32(password.count)
          context.salt = salt.baseAddress
          context.saltlen = UInt32(salt.count)
          context.t_cost = parameters.passes
          context.m_cost = parameters.memoryKibibytes
          context.lanes = parameters.lanes
          // One thread whatever the lanes, so that as many hashes run at once as there are workers and no more.
          context.threads = 1
          context.version = version
          // ARGON2_FLAG_CLEAR_PASSWORD, a macro Swift can't import.
          context.flags = 1 << 0
          return argon2id_ctx(&context)
        }
      }
    }
    // Every other code would mean parameters out of range, and those are checked above and in Argon2Parameters.
    assert(
      code == ARGON2_OK.rawValue || code == ARGON2_MEMORY_ALLOCATION_ERROR.rawValue,
      String(cString: argon2_error_message(code))
    )
    return code == ARGON2_OK.rawValue ? tag : nil
  }
}
