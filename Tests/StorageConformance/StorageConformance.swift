/// What must hold on every engine:
///
///     @Test(arguments: StorageConformance.all)
///     func conforms(_ one: ConformanceCase) async throws { try await one.run(on: SQLiteEngine()) }
package enum StorageConformance {
  package static let all = forAnyNumberOfWriters + queueCases

  /// Without those that hold the one writer and fill the line behind it.
  package static let forAnyNumberOfWriters: [ConformanceCase] =
    textCases + rowCases + subsetCases + statementCases + constraintCases
    + transactionCases + neighbourCases + deltaCases + concurrencyCases
    + migrationCases + pupilColumnCases + internCases
    + cityCases + groupCases + memberCases + sessionCases + membershipCases + householdCases
    + entryCases + entryListCases + totalCases + logCases + feedCases
    + copiedTableCases + copyCases
}
