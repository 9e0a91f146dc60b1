/// The server can't hash another password now. The same request may succeed a few seconds later (503).
package struct PasswordHasherBusy: Error, Hashable, Sendable {
  /// Why, as a bounded label for metrics.
  package enum Reason: String, Sendable, CaseIterable {
    case queueFull = "queue_full"
    case outOfMemory = "out_of_memory"
  }

  package let reason: Reason

  package init(_ reason: Reason = .queueFull) {
    self.reason = reason
  }
}
