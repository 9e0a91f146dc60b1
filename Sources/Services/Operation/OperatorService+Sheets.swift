package import Accounting
import Models
import Storage

/// Sheets of a city's own, or from another city.
extension OperatorService {
  /// Gives a city a sheet: an edition that holds everything the city's present one does, and the sheet, becomes the city's.
  ///
  /// A sheet that is there already changes nothing; another one under its id is refused, since runs point to it.
  /// - Returns: The city's edition from now on.
  /// - Throws: A ``Refusal``, or `CatalogueFaults` with everything that is wrong with the sheet.
  package func add(_ sheet: Sheet, to slug: String) async throws -> String {
    let store = store
    return try await store.database.write { transaction in
      try transaction.lock(.operation)
      let connection = transaction.connection
      guard let city = try connection.cities.find(slug: slug) else { throw Refusal(.unknownCity) }
      let present = try store.editions.catalogue(city.edition, in: transaction)
      if let known = present.sheet(sheet.id) {
        guard known == sheet else {
          throw Refusal.invalid(
            "id", en: "The city has another sheet \(sheet.id.rawValue): give this one an id of its own.",
            ja: "この都市には別のシート \(sheet.id.rawValue) があります。別のIDにしてください。")
        }
        return present.edition
      }
      var definition = present.definition
      definition.sheets[sheet.id] = sheet
      let catalogue = try Catalogue(definition)
      let now = store.effects.now()
      let key = try connection.editions.register(
        hash: catalogue.edition, content: catalogue.canonicalJSON, at: now)
      try connection.cities.publish(edition: key, in: city.key)
      transaction.append(
        Event(city: city.key, member: 0, kind: .city, target: city.key, operation: .changed, at: now))
      return catalogue.edition
    }
  }

  /// - Throws: ``ProblemCode/unknownSheet``.
  package func sheet(_ id: SheetID, of slug: String) async throws -> Sheet {
    let store = store
    return try await store.database.read { connection in
      guard let city = try connection.cities.find(slug: slug) else { throw Refusal(.unknownCity) }
      guard let sheet = try store.editions.catalogue(city.edition, on: connection).sheet(id) else {
        throw Refusal(.unknownSheet)
      }
      return sheet
    }
  }
}
