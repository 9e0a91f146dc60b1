/// What is stored of a password, as a PHC string:
/// `$argon2id$v=19$m=19456,t=2,p=1$<salt>$<tag>`, salt and tag in base64 without padding.
///
/// The form is that of the [PHC string format](https://github.com/P-H-C/phc-string-format), and what libargon2's
/// `argon2id_hash_encoded` writes.
struct PasswordRecord: Hashable, Sendable {
  /// Bytes of salt and tag in a new record (RFC 9106 section 4).
  static let saltLength = 16
  static let tagLength = 32

  let parameters: Argon2Parameters
  let salt: [UInt8]
  let tag: [UInt8]

  init(parameters: Argon2Parameters, salt: [UInt8], tag: [UInt8]) {
    self.parameters = parameters
    self.salt = salt
    self.tag = tag
  }

  /// Nil unless `phc` is exactly such a string, with parameters in ``Argon2Parameters``' bounds, 8 to 64 bytes of
  /// salt, and 16 to 64 of tag (a shorter tag could be met by chance).
  init?(phc: String) {
    let fields = phc.utf8.count <= 512 ? phc.split(separator: "$", omittingEmptySubsequences: false) : []
    guard fields.count == 6, fields[0].isEmpty else { return nil }
    guard fields[1] == "argon2id", fields[2] == "v=\(Argon2id.version)" else { return nil }
    guard
      let parameters = Argon2Parameters(phcField: fields[3]),
      let salt = Base64.bytes(standard: fields[4]), (8...64).contains(salt.count),
      let tag = Base64.bytes(standard: fields[5]), (16...64).contains(tag.count)
    else { return nil }
    self.init(parameters: parameters, salt: salt, tag: tag)
  }

  /// The PHC string.
  var phc: String {
    "$argon2id$v=\(Argon2id.version)$\(parameters.phcField)$\(Base64.standard(salt))$\(Base64.standard(tag))"
  }

  /// Whether a new record with `parameters` would have this one's shape.
  func isCurrent(for parameters: Argon2Parameters) -> Bool {
    self.parameters == parameters && salt.count == Self.saltLength && tag.count == Self.tagLength
  }
}

extension Argon2Parameters {
  fileprivate var phcField: String { "m=\(memoryKibibytes),t=\(passes),p=\(lanes)" }

  fileprivate init?(phcField field: Substring) {
    let pairs = field.split(separator: ",", omittingEmptySubsequences: false)
    guard
      pairs.count == 3,
      let memory = Self.number(pairs[0], named: "m="),
      let passes = Self.number(pairs[1], named: "t="),
      let lanes = Self.number(pairs[2], named: "p=")
    else { return nil }
    self.init(memoryKibibytes: memory, passes: passes, lanes: lanes)
  }

  /// The number after `name`, written without sign and leading zeros.
  private static func number(_ pair: Substring, named name: String) -> UInt32? {
    guard pair.hasPrefix(name), let number = UInt32(pair.dropFirst(name.count)) else { return nil }
    return pair == "\(name)\(number)" ? number : nil
  }
}
