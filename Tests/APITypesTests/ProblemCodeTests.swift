import APITypes
import Models
import Testing

struct ProblemCodeTests {
  @Test(arguments: ProblemCode.allCases)
  func hasATitleInBothLanguages(_ code: ProblemCode) {
    #expect(!code.title.en.isEmpty && code.title.en != code.rawValue)
    #expect(!code.title.ja.isEmpty && code.title.ja != code.rawValue)
    #expect(code.title.ja != code.title.en)
  }

  @Test func standsInTheDocumentsTable() {
    let documented = (Document.content["x-problem-codes"]?.list ?? []).map { row in
      [row["code"]?.text, row["status"]?.number.map { "\(Int($0))" }, row["en"]?.text, row["ja"]?.text]
    }
    let known = ProblemCode.allCases.map { [$0.rawValue, "\($0.status.code)", $0.title.en, $0.title.ja] }
    #expect(documented == known)
  }

  @Test(arguments: [
    (ProblemCode.Category.malformed, 400), (.unauthenticated, 401), (.forbidden, 403), (.missing, 404), (.method, 405),
    (.notAcceptable, 406), (.timeout, 408), (.conflict, 409), (.preconditionFailed, 412), (.tooLarge, 413),
    (.uriTooLong, 414), (.unsupported, 415), (.invalid, 422), (.preconditionRequired, 428), (.tooMany, 429),
    (.headersTooLarge, 431), (.internalFault, 500), (.unavailable, 503), (.full, 507),
  ])
  func statusOfACategory(category: ProblemCode.Category, status: Int) {
    #expect(category.status.code == status)
  }
}
