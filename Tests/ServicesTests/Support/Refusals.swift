import Accounting
import Models
import Testing

/// Expects that `body` is refused with `code`, whether by a rule of the services or by the method of estimating.
func expect(
  _ code: ProblemCode, sourceLocation: SourceLocation = #_sourceLocation, _ body: () async throws -> some Any
) async {
  do {
    let result = try await body()
    Issue.record("went through instead of \(code.rawValue): \(result)", sourceLocation: sourceLocation)
  } catch let refusal as Refusal {
    #expect(refusal.code == code, sourceLocation: sourceLocation)
  } catch let fault as EstimateFault {
    #expect(fault.code == code.rawValue, sourceLocation: sourceLocation)
  } catch {
    Issue.record("expected \(code.rawValue), caught \(error)", sourceLocation: sourceLocation)
  }
}

/// The refusal that `body` ends in; nil if it goes through.
func refusal(_ body: () async throws -> some Any) async throws -> Refusal? {
  do {
    _ = try await body()
    return nil
  } catch let refusal as Refusal {
    return refusal
  }
}
