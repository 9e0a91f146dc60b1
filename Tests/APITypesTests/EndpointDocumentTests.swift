public import APITypes
public import Testing

/// The endpoints are the document's operations, both ways.
struct EndpointDocumentTests {
  @Test func everyOperationHasAnEndpointAndTheOtherWayRound() {
    let documented = Set(DocumentOperation.all.map { "\($0.method) \($0.path) \($0.id)" })
    let implemented = Set(Endpoint.all.map { "\($0.method.rawValue) \($0.path) \($0.id)" })
    #expect(documented.subtracting(implemented) == [], "in the document only")
    #expect(implemented.subtracting(documented) == [], "in Endpoint.all only")
    #expect(Endpoint.all.count == implemented.count, "listed twice")
  }

  @Test(arguments: Endpoint.all)
  func agreesWithTheDocument(_ endpoint: Endpoint) throws {
    let operation = try #require(DocumentOperation.all.first { $0.id == endpoint.id })
    #expect(operation.query == Set(endpoint.query))
    #expect(operation.pathParameters == Set(endpoint.parameters))
    #expect(operation.authentication == endpoint.authentication)
    #expect(operation.requiresPrecondition == endpoint.requiresPrecondition)
  }
}

extension Endpoint: CustomTestStringConvertible {
  public var testDescription: String { id }
}
