import APITypes
import Testing

/// The examples are what the types read and write, and what the document shows.
struct ExampleTests {
  @Test func everyExampleHasAType() throws {
    #expect(try Document.exampleNames() == Example.all.map(\.name).sorted())
  }

  @Test(arguments: Example.all)
  func readsAndWritesTheSame(_ example: Example) throws {
    let bytes = try Document.example(example.name)
    #expect(try JSONValue(json: example.rewrite(bytes)) == JSONValue(json: bytes))
  }

  @Test(arguments: Example.all)
  func isWrittenWithTheBytesOfFoundation(_ example: Example) throws {
    let bytes = try Document.example(example.name)
    #expect(try example.rewrite(bytes) == example.rewriteByFoundation(bytes))
  }

  @Test(arguments: Example.all)
  func standsInTheDocument(_ example: Example) throws {
    let shown = Document.content["components"]?["examples"]?[example.name]?["value"]
    #expect(try shown == JSONValue(json: Document.example(example.name)))
  }

  @Test func theDocumentHasNoOthers() throws {
    let shown = Document.content["components"]?["examples"]?.object?.keys.sorted()
    #expect(try shown == Document.exampleNames())
  }
}
