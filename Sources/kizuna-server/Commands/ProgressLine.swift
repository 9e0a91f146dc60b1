import Foundation
import Storage
import Synchronization

/// How far a copy has come, on standard error: one line that changes on a terminal, else a line now and then.
final class ProgressLine: Sendable {
  private struct State {
    var shownAt: ContinuousClock.Instant?
    var stage: CopyProgress.Stage?
    /// Where the present stage began in this run, and when.
    var first: (rows: Int64, at: ContinuousClock.Instant)?
  }

  private let state = Mutex(State())
  private let isTerminal = isatty(STDERR_FILENO) == 1

  func show(_ progress: CopyProgress) {
    let now = ContinuousClock.now
    let line: String? = state.withLock { state in
      if state.stage != progress.stage {
        state = State(stage: progress.stage, first: (progress.rows, now))
      }
      let isDue = state.shownAt.map { now - $0 > (isTerminal ? .milliseconds(200) : .seconds(5)) } ?? true
      guard isDue || progress.rows == progress.totalRows, let first = state.first else { return nil }
      state.shownAt = now
      return Self.text(progress, since: first, now: now)
    }
    guard let line else { return }
    // On a terminal over the line before, which may have been longer.
    FileHandle.standardError.write(Data((isTerminal ? "\r\(line)\u{1B}[K" : line + "\n").utf8))
  }

  /// Leaves the last line standing.
  func end() {
    if isTerminal, state.withLock({ $0.shownAt }) != nil { FileHandle.standardError.write(Data("\n".utf8)) }
  }

  private static func text(
    _ progress: CopyProgress, since first: (rows: Int64, at: ContinuousClock.Instant), now: ContinuousClock.Instant
  ) -> String {
    let percent = progress.totalRows == 0 ? 100 : 100 * progress.rows / progress.totalRows
    let seconds = (now - first.at) / .seconds(1)
    let rate = seconds > 0.5 ? ", \(Int64(Double(progress.rows - first.rows) / seconds)) rows/s" : ""
    return
      "\(progress.stage.rawValue) \(progress.table): \(progress.rows) of \(progress.totalRows) rows, \(percent) %\(rate)"
  }
}
