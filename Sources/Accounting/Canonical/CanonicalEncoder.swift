/// Encodes into boxes, to be written canonically. It keeps no coding path: what can fail is a number, which says itself.
struct CanonicalEncoder: Encoder {
  let box: CanonicalBox
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    box.becomeObject()
    return KeyedEncodingContainer(CanonicalKeyedContainer<Key>(box: box))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    box.becomeArray()
    return CanonicalUnkeyedContainer(box: box)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer {
    CanonicalSingleContainer(box: box)
  }
}

struct CanonicalKeyedContainer<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let box: CanonicalBox
  var codingPath: [any CodingKey] { [] }

  mutating func encodeNil(forKey key: Key) { _ = box.member(key.stringValue) }

  mutating func encode<Value: Encodable>(_ value: Value, forKey key: Key) throws {
    try value.encode(to: encoder(forKey: key))
  }

  mutating func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type,
    forKey key: Key
  ) -> KeyedEncodingContainer<Nested> {
    encoder(forKey: key).container(keyedBy: type)
  }

  mutating func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    encoder(forKey: key).unkeyedContainer()
  }

  mutating func superEncoder() -> any Encoder { CanonicalEncoder(box: box.member("super")) }
  mutating func superEncoder(forKey key: Key) -> any Encoder { encoder(forKey: key) }

  private func encoder(forKey key: Key) -> CanonicalEncoder {
    CanonicalEncoder(box: box.member(key.stringValue))
  }
}

struct CanonicalUnkeyedContainer: UnkeyedEncodingContainer {
  let box: CanonicalBox
  var codingPath: [any CodingKey] { [] }
  var count: Int { box.count }

  mutating func encodeNil() { _ = box.element() }

  mutating func encode<Value: Encodable>(_ value: Value) throws {
    try value.encode(to: encoder())
  }

  mutating func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) -> KeyedEncodingContainer<Nested> {
    encoder().container(keyedBy: type)
  }

  mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { encoder().unkeyedContainer() }
  mutating func superEncoder() -> any Encoder { encoder() }

  private func encoder() -> CanonicalEncoder { CanonicalEncoder(box: box.element()) }
}

struct CanonicalSingleContainer: SingleValueEncodingContainer {
  let box: CanonicalBox
  var codingPath: [any CodingKey] { [] }

  mutating func encodeNil() {}
  mutating func encode(_ value: Bool) { box.set(value) }
  mutating func encode(_ value: String) { box.set(value) }
  mutating func encode(_ value: Float) throws { try encode(Double(value)) }
  mutating func encode(_ value: Int) { box.set(value) }
  mutating func encode(_ value: Int8) { box.set(value) }
  mutating func encode(_ value: Int16) { box.set(value) }
  mutating func encode(_ value: Int32) { box.set(value) }
  mutating func encode(_ value: Int64) { box.set(value) }
  mutating func encode(_ value: UInt) { box.set(value) }
  mutating func encode(_ value: UInt8) { box.set(value) }
  mutating func encode(_ value: UInt16) { box.set(value) }
  mutating func encode(_ value: UInt32) { box.set(value) }
  mutating func encode(_ value: UInt64) { box.set(value) }

  mutating func encode(_ value: Double) throws {
    guard box.set(value) else {
      throw EncodingError.invalidValue(value, .init(codingPath: [], debugDescription: "not a finite number"))
    }
  }

  mutating func encode<Value: Encodable>(_ value: Value) throws {
    try value.encode(to: CanonicalEncoder(box: box))
  }
}
