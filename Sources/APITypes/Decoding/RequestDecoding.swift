import Accounting
public import Models

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A request that comes all day: in its usual form it is read without the decoder, which costs as much as all the rest of reading it.
protocol PlainlyRead: RequestBody {
  init?(_ object: PlainObject)
}

extension PlainlyRead {
  static func read(_ bytes: [UInt8]) -> Self? { PlainObject(bytes).flatMap(Self.init) }
}

/// Reads requests strictly.
public enum RequestDecoding {
  /// How many objects and arrays may stand in each other.
  public static let maximumDepth = 32

  private static let decoder = JSONDecoder()

  /// A request's body from the bytes that came.
  ///
  /// Before anything is parsed, one pass over the bytes refuses what parsers differ on or fall over: deep nesting, a
  /// top level that is no object, a name given twice, NUL and lone surrogates, bytes that are no UTF-8.
  ///
  /// - Throws: `malformed_request`, `unknown_field` or `invalid_identifier`, with JSON pointers.
  public static func decode<Body: RequestBody>(_ type: Body.Type, from bytes: [UInt8]) throws(Refusal) -> Body {
    if let plain = Body.self as? any PlainlyRead.Type, let body = plain.read(bytes) as? Body { return body }
    return try decodeAny(type, from: bytes)
  }

  /// The way for every form.
  static func decodeAny<Body: RequestBody>(_ type: Body.Type, from bytes: [UInt8]) throws(Refusal) -> Body {
    var scan = JSONScan(bytes)
    try scan.run()
    do {
      return try decoder.decode(type, from: Data(bytes))
    } catch let refusal as Refusal {
      throw refusal
    } catch {
      // Whatever is wrong with a field is a refusal already: what is left is the syntax.
      throw Refusal(.malformedRequest, at: "", JSONScan.isNoJSON)
    }
  }
}
