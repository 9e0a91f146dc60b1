import Testing

@testable import ServerApp

@Suite struct PageNumbersTests {
  @Test(
    arguments: [
      (0, "0"), (1, "0.001"), (1500, "1.5"), (12_345_600, "12,345.6"), (-500, "-0.5"), (-1_234_000, "-1,234"),
    ] as [(Int64, String)])
  func grams(_ milligrams: Int64, _ text: String) {
    #expect(PageNumbers.grams(milligrams) == text)
  }
}
