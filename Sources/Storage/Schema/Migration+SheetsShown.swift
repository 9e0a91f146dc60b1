extension Migration {
  /// What numbered rows of sheets have in what is shown, beside what members have.
  static let sheetsShown = Migration(
    "0009-sheets-shown",
    [
      "ALTER TABLE released ADD COLUMN sheet_members {integer} NOT NULL DEFAULT 0",
      "ALTER TABLE released ADD COLUMN sheet_entries {integer} NOT NULL DEFAULT 0",
    ])
}
