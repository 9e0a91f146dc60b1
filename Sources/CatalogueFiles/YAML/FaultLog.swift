/// Where the reading of files notes what is wrong; a class, since every node of every file notes into the same one.
final class FaultLog {
  private(set) var faults: [SeedFault] = []

  var isEmpty: Bool { faults.isEmpty }

  func note(_ fault: SeedFault) { faults.append(fault) }
}
