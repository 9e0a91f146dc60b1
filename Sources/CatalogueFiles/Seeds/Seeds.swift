package import Accounting

/// The catalogue, the sheets and the cities, read from files; `Seeds/README.md` gives the format.
package enum Seeds {
  /// The compiled catalogue of `sources`, `regions.yaml`, `values`, `actions` and `sheets`.
  ///
  /// - Throws: every fault of all files at once.
  package static func catalogue(_ files: [SeedFile]) throws(SeedFaults) -> Catalogue {
    let reader = CatalogueReader(files)
    let faults = reader.faults.faults
    do {
      let catalogue = try Catalogue(reader.definition)
      guard faults.isEmpty else { throw SeedFaults(faults) }
      return catalogue
    } catch let error as CatalogueFaults {
      throw SeedFaults(faults + error.faults.compactMap { reader.placed($0) })
    } catch {
      throw SeedFaults(faults)
    }
  }

  /// - Throws: every fault of the cities at once.
  package static func cities(_ files: [SeedFile]) throws(SeedFaults) -> [CitySeed] {
    let faults = FaultLog()
    let regions = Set(SeedFolder.regions.nodes(in: files, faults: FaultLog()).keys.map { RegionID($0) })
    let cities = SeedFolder.cities.files(in: files).compactMap { file in
      YAMLDocument.root(of: file, faults: faults).flatMap { CitySeed($0, regions: regions) }
    }
    guard faults.isEmpty else { throw SeedFaults(faults.faults) }
    return cities.sorted { $0.slug < $1.slug }
  }

  /// - Throws: every fault of the demonstration's households at once.
  package static func demoHouseholds(_ files: [SeedFile]) throws(SeedFaults) -> [DemoHousehold] {
    let faults = FaultLog()
    let roots = SeedFolder.demo.files(in: files).compactMap { YAMLDocument.root(of: $0, faults: faults) }
    let households = roots.flatMap { $0.elements() ?? [] }.compactMap { DemoHousehold($0) }
    guard faults.isEmpty else { throw SeedFaults(faults.faults) }
    return households
  }

  /// - Throws: every fault of the demonstration's schools at once.
  package static func demoSchools(_ files: [SeedFile]) throws(SeedFaults) -> [DemoSchool] {
    let faults = FaultLog()
    let roots = SeedFolder.demoSchools.files(in: files).compactMap { YAMLDocument.root(of: $0, faults: faults) }
    let schools = roots.flatMap { $0.elements() ?? [] }.compactMap { DemoSchool($0) }
    guard faults.isEmpty else { throw SeedFaults(faults.faults) }
    return schools
  }
}
