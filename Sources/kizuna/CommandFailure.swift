/// Why a command ends without having done what it was asked, in words for people.
struct CommandFailure: Error, Hashable {
  let status: ExitStatus
  let message: Phrase
  /// Lines below the message.
  let details: [Phrase]

  init(_ status: ExitStatus, _ message: Phrase, details: [Phrase] = []) {
    self.status = status
    self.message = message
    self.details = details
  }

  static func usage(_ message: Phrase, details: [Phrase] = []) -> CommandFailure {
    CommandFailure(.usage, message, details: details)
  }
}

/// A command has failed half way, and nobody has been told of what it had done by then.
struct PartlyDone: Error {
  let cause: any Error
  let done: [Phrase]
}

/// No answer came from the server: it is down, the name is wrong, or there is no network.
struct Unreachable: Error, Hashable {
  /// Which server, as scheme and authority.
  let server: String
  /// What the network said, in English.
  let reason: String
}
