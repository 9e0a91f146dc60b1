package import Accounting

extension SourceBody {
  /// The sources of a catalogue with these ids, in their order.
  package static func list(_ ids: some Sequence<SourceID>, of catalogue: Catalogue, language: Language) -> [SourceBody]
  {
    ids.compactMap { id in
      catalogue.definition.sources[id].map { SourceBody(SourceReference(id: id, $0), language: language) }
    }
  }
}
