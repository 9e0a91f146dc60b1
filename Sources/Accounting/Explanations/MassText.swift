/// Masses of CO2 as people read them.
public enum MassText {
  /// "123 g", "1.685 kg", "12,345 t"; the same in every language of Kizuna.
  public static func text(milligrams: Int64, language: Language) -> String {
    let format = MassFormat.of(milligrams: milligrams)
    return NumberText.grouped(format.number(milligrams)) + " " + format.unit
  }
}
