import Chance
import Testing

@testable import CatalogueFiles

/// The loader answers with a catalogue or with faults that name a file, whatever stands in the files.
@Suite struct FuzzTests {
  private func load(_ files: [SeedFile]) -> [SeedFault] {
    let faults = SmallSeeds.faults(files)
    #expect(faults.allSatisfy { !$0.file.isEmpty && $0.line >= 1 && $0.column >= 1 && !$0.message.isEmpty })
    return faults
  }

  private func replacing(_ path: String, by text: String) -> [SeedFile] {
    SmallSeeds.files.map { $0.path == path ? SeedFile(path: path, text: text) : $0 }
  }

  @Test func truncatedFiles() {
    for file in SmallSeeds.files {
      for length in stride(from: 0, to: file.text.count, by: 7) {
        _ = load(replacing(file.path, by: String(file.text.prefix(length))))
      }
    }
  }

  @Test func changedCharacters() {
    var generator = SeededGenerator(seed: 1)
    let characters = Array("{}[]:,-#&*!|>'\"%@`?\n \t0aé\u{0}\u{FEFF}日/()+.²")
    for _ in 0..<600 {
      guard let file = SmallSeeds.files.randomElement(using: &generator) else { continue }
      var text = Array(file.text)
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let place = Int.random(in: 0..<text.count, using: &generator)
        guard let character = characters.randomElement(using: &generator) else { continue }
        if Bool.random(using: &generator) { text[place] = character } else { text.insert(character, at: place) }
      }
      _ = load(replacing(file.path, by: String(text)))
    }
  }

  @Test func exchangedLines() {
    var generator = SeededGenerator(seed: 2)
    for _ in 0..<300 {
      guard let file = SmallSeeds.files.randomElement(using: &generator) else { continue }
      var lines = file.text.split(separator: "\n", omittingEmptySubsequences: false)
      lines.swapAt(
        Int.random(in: 0..<lines.count, using: &generator),
        Int.random(in: 0..<lines.count, using: &generator)
      )
      if Bool.random(using: &generator) { lines.append(lines[Int.random(in: 0..<lines.count, using: &generator)]) }
      _ = load(replacing(file.path, by: lines.joined(separator: "\n")))
    }
  }

  @Test func wrongTypesInEveryPlace() {
    let others = ["[]", "{}", "~", "[[1]]", "{ a: { b: c } }", "-1", "1e400", "\"\"", "2023-02-30", "🙂"]
    for file in SmallSeeds.files {
      let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      for (index, line) in lines.enumerated() {
        guard let colon = line.firstIndex(of: ":") else { continue }
        for other in others {
          var changed = lines
          changed[index] = line[...colon] + " " + other
          _ = load(replacing(file.path, by: changed.joined(separator: "\n")))
        }
      }
    }
  }

  @Test(arguments: [
    String(repeating: "[", count: 200_000), String(repeating: "{a: ", count: 100_000),
    String(repeating: "- ", count: 100_000) + "a", String(repeating: "? ", count: 100_000) + "a",
    (0..<2000).map { String(repeating: " ", count: $0) + "a:" }.joined(separator: "\n"),
    "a: &a [x]\nb: [*a, *a]", "<<: *x", "a: !!binary x", "? &a a\n: *a", String(repeating: "a", count: 1_100_000),
    "a: 1\na: 2", "--- a\n--- b", "%YAML 3.0\n---\na: b", "a: \"", "'", "a: |\n  x\n y", "\u{0}", "@", "`",
  ])
  func hostileFiles(text: String) {
    for path in ["values/fuels.yaml", "actions/walk.yaml", "regions.yaml"] {
      #expect(load(replacing(path, by: text)).contains { $0.file == path })
    }
  }

  @Test(arguments: [
    String(repeating: "(", count: 200_000), String(repeating: "min(", count: 400),
    "1 +" + String(repeating: " 1 +", count: 490),
    String(repeating: "a.", count: 900), "1e999999", "0x10", "distance" + String(repeating: " * distance", count: 170),
    "distance / (1 km - 1 km) * 0 kgCO2/km", "1 MtCO2·MtCO2·MtCO2/MtCO2·MtCO2",
  ])
  func hostileFormulas(formula: String) {
    let files = SmallSeeds.changed("actions/walk.yaml", "distance * petrol / economy / people * 1 person", formula)
    #expect(load(files).contains { $0.file == "actions/walk.yaml" })
  }

  @Test func circlesAndTowersOfNames() {
    func tower(_ height: Int, _ last: String) -> String {
      let values = (0..<height).map { index in
        let below = index + 1 < height ? "n\(index + 1) + n\(index + 1)" : last
        return """
          n\(index):
            title: { en: n, ja: n }
            unit: kgCO2
            range: exact
            series: [{ region: jp, from: always, value: \(below) }]
          """
      }
      return values.joined(separator: "\n")
    }
    let circle = load(SmallSeeds.files + [SeedFile(path: "values/n.yaml", text: tower(3000, "n0"))])
    #expect(circle.contains { $0.message.hasPrefix("values go in a circle: n0 -> n1 -> n2 -> ") })
    let high = load(
      SmallSeeds.files + [SeedFile(path: "values/n.yaml", text: tower(1000, "petrol * 1 L"))]
    )
    #expect(high.contains { $0.message.hasPrefix("names rest on each other more than 32 deep") })
    let sound = SmallSeeds.changed("actions/walk.yaml", "actual: 0 kgCO2", "actual: n0")
    #expect(load(sound + [SeedFile(path: "values/n.yaml", text: tower(20, "petrol * 1 L"))]).isEmpty)
  }

  @Test func manyFaultsStayReadable() {
    let lines = (0..<2000).map { "v\($0): { title: 1, unit: [], colour: red }" }
    let faults = load(SmallSeeds.files + [SeedFile(path: "values/many.yaml", text: lines.joined(separator: "\n"))])
    #expect(faults.count >= 2000)
    #expect(faults.allSatisfy { $0.description.count < 1000 })
  }
}
