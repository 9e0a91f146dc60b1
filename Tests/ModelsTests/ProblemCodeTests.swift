import Models
import Testing

@Suite struct ProblemCodeTests {
  @Test(arguments: ProblemCode.allCases)
  func hasATitleInBothLanguages(code: ProblemCode) {
    // The name of the code stands in where the table has no line.
    #expect(code.title.en != code.rawValue)
    #expect(code.title.ja != code.rawValue)
    #expect(code.title.en.first?.isUppercase == true)
    #expect(code.title.en.unicodeScalars.allSatisfy { $0.isASCII })
    #expect(code.title.ja.unicodeScalars.contains { (0x3040...0x9FFF).contains($0.value) })
    #expect(!code.title.en.hasSuffix(".") && !code.title.ja.hasSuffix("。"))
  }

  @Test func rawValuesAreUniqueNames() {
    let names = ProblemCode.allCases.map(\.rawValue)
    #expect(Set(names).count == names.count)
    for name in names {
      #expect(
        name.utf8.allSatisfy { $0 == UInt8(ascii: "_") || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) },
        "\(name)"
      )
    }
  }

  @Test func titlesTellCodesApart() {
    #expect(Set(ProblemCode.allCases.map { $0.title.en }).count == ProblemCode.allCases.count)
    #expect(Set(ProblemCode.allCases.map { $0.title.ja }).count == ProblemCode.allCases.count)
  }

  @Test func everyCategoryIsUsedAndTroubleOfOursIsNotTheDefault() {
    #expect(Set(ProblemCode.allCases.map { $0.category }) == Set(ProblemCode.Category.allCases))
    #expect(ProblemCode.allCases.filter { $0.category == .internalFault } == [.internalError])
  }

  @Test func aRefusalOfOneFieldNamesIt() {
    let refusal = Refusal(.invalidValue, at: "/name", ProblemCode.invalidValue.title)
    #expect(
      refusal.errors == [FieldError(pointer: "/name", code: .invalidValue, detail: ProblemCode.invalidValue.title)]
    )
    #expect(refusal.code == .invalidValue)
    #expect(Refusal.notFound == Refusal(.notFound))
  }
}
