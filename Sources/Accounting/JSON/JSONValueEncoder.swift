/// Hands out containers for one value. It keeps no coding path: what can fail is a number, which says itself.
struct JSONValueEncoder: Encoder {
  let encoding: JSONEncoding
  let frame: Int
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    encoding.become(.object, frame)
    return KeyedEncodingContainer(JSONKeyedContainer<Key>(encoding: encoding, frame: frame))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    encoding.become(.array, frame)
    return JSONUnkeyedContainer(encoding: encoding, frame: frame)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer {
    encoding.become(.single, frame)
    return JSONSingleContainer(encoding: encoding, frame: frame)
  }
}

struct JSONKeyedContainer<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let encoding: JSONEncoding
  let frame: Int
  var codingPath: [any CodingKey] { [] }

  mutating func encodeNil(forKey key: Key) {
    encoding.member(key, of: frame)
    encoding.json.null()
  }

  mutating func encode(_ value: String, forKey key: Key) {
    encoding.member(key, of: frame)
    encoding.json.text(value)
  }

  mutating func encode(_ value: Int64, forKey key: Key) {
    encoding.member(key, of: frame)
    encoding.json.integer(value)
  }

  mutating func encode<Value: Encodable>(_ value: Value, forKey key: Key) throws {
    encoding.member(key, of: frame)
    try encoding.write(value)
  }

  mutating func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type,
    forKey key: Key
  ) -> KeyedEncodingContainer<Nested> {
    encoder(key).container(keyedBy: type)
  }

  mutating func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    encoder(key).unkeyedContainer()
  }

  mutating func superEncoder() -> any Encoder { encoder(SuperKey()) }
  mutating func superEncoder(forKey key: Key) -> any Encoder { encoder(key) }

  private func encoder(_ key: any CodingKey) -> JSONValueEncoder {
    encoding.member(key, of: frame)
    return JSONValueEncoder(encoding: encoding, frame: encoding.begin())
  }
}

/// The key under which the standard library keeps what a class inherits.
private struct SuperKey: CodingKey {
  var stringValue: String { "super" }
  var intValue: Int? { nil }
  init() {}
  init?(stringValue: String) { nil }
  init?(intValue: Int) { nil }
}

struct JSONUnkeyedContainer: UnkeyedEncodingContainer {
  let encoding: JSONEncoding
  let frame: Int
  var codingPath: [any CodingKey] { [] }
  var count: Int { encoding.count(of: frame) }

  mutating func encodeNil() {
    encoding.element(of: frame)
    encoding.json.null()
  }

  mutating func encode<Value: Encodable>(_ value: Value) throws {
    encoding.element(of: frame)
    try encoding.write(value)
  }

  mutating func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) -> KeyedEncodingContainer<Nested> {
    encoder().container(keyedBy: type)
  }

  mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { encoder().unkeyedContainer() }
  mutating func superEncoder() -> any Encoder { encoder() }

  private func encoder() -> JSONValueEncoder {
    encoding.element(of: frame)
    return JSONValueEncoder(encoding: encoding, frame: encoding.begin())
  }
}

struct JSONSingleContainer: SingleValueEncodingContainer {
  let encoding: JSONEncoding
  let frame: Int
  var codingPath: [any CodingKey] { [] }

  mutating func encodeNil() { encoding.json.null() }
  mutating func encode(_ value: Bool) { encoding.json.flag(value) }
  mutating func encode(_ value: String) { encoding.json.text(value) }
  mutating func encode(_ value: Double) throws { try encoding.json.number(value) }
  mutating func encode(_ value: Float) throws { try encoding.json.number(Double(value)) }
  mutating func encode(_ value: Int) { encoding.json.integer(Int64(value)) }
  mutating func encode(_ value: Int8) { encoding.json.integer(Int64(value)) }
  mutating func encode(_ value: Int16) { encoding.json.integer(Int64(value)) }
  mutating func encode(_ value: Int32) { encoding.json.integer(Int64(value)) }
  mutating func encode(_ value: Int64) { encoding.json.integer(value) }
  mutating func encode(_ value: UInt) { encode(UInt64(value)) }
  mutating func encode(_ value: UInt8) { encoding.json.integer(Int64(value)) }
  mutating func encode(_ value: UInt16) { encoding.json.integer(Int64(value)) }
  mutating func encode(_ value: UInt32) { encoding.json.integer(Int64(value)) }
  mutating func encode(_ value: UInt64) { encoding.json.raw(Array(String(value).utf8)) }

  mutating func encode<Value: Encodable>(_ value: Value) throws {
    try encoding.write(value)
  }
}
