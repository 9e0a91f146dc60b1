import Accounting
import Hummingbird
import Models

/// The blank sheet on the screen, for each age band, with a button that prints it.
struct PrintPages: Sendable {
  let blank: BlankSheets
  let visitors: PageVisitors

  func add(to pages: inout PageTable) {
    pages.page("/classes/{id}/print") { call in
      let teacher = try await visitors.adult(call)
      let band = call.query("band").flatMap { AgeBand(rawValue: $0) }
      return call.page(
        "print",
        try await blank.context(
          of: call.id().uuid, sheet: call.query("sheet"), band: band, language: call.language, for: teacher))
    }
  }
}
