/// A file of the seeds as text.
package struct SeedFile: Hashable, Sendable {
  /// Relative to the folder of the seeds, such as `actions/ev-trip.yaml`.
  package let path: String
  package let text: String

  package init(path: String, text: String) {
    self.path = path
    self.text = text
  }
}
