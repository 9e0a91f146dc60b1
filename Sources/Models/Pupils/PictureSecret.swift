/// One of the pictures that pupils' secrets are made of, by the name of its drawing.
public enum Picture: String, Codable, Sendable, CaseIterable {
  case apple, bell, bicycle, boat, book, butterfly, carrot, cat
  case cherry, clock, cup, fish, house, key, leaf, mitten
  case moon, mountain, onigiri, pencil, penguin, rabbit, rainbow, snail
  case snowman, star, sun, train, tree, tulip, turtle, umbrella
}

/// What a pupil comes back with instead of a password: four pictures in order, 20 bits.
///
/// So few bits hold only because tries are counted for each nickname.
public struct PictureSecret: Hashable, Sendable {
  public static let count = 4

  public let pictures: [Picture]

  /// - Returns: nil unless there are exactly four.
  public init?(_ pictures: [Picture]) {
    guard pictures.count == Self.count else { return nil }
    self.pictures = pictures
  }

  /// - Parameter bytes: Random ones, one for each picture; 32 divides 256, so each picture is as likely as the others.
  public init(bytes: [UInt8]) {
    precondition(bytes.count == Self.count, "a picture for each byte")
    pictures = bytes.map { Picture.allCases[Int($0) % Picture.allCases.count] }
  }

  /// What is hashed.
  public var text: String { pictures.map(\.rawValue).joined(separator: " ") }
}
