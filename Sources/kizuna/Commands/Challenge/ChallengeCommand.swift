import ArgumentParser

/// `kizuna challenge`
struct ChallengeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "challenge",
    abstract: "Challenges: a common goal, or classes, schools and clubs against one another.",
    discussion: Examples.text(
      "kizuna challenge list", "kizuna challenge standings 夏のチャレンジ --explain",
      "kizuna challenge create 夏のチャレンジ --group 第一小学校 --from 2026-07-01 --to 2026-07-14 --target 100kg --open"),
    subcommands: [
      ChallengeCreateCommand.self, ChallengeEditCommand.self, ChallengeOpenCommand.self, ChallengeDeleteCommand.self,
      ChallengeListCommand.self, ChallengeShowCommand.self, ChallengeJoinCommand.self, ChallengeLeaveCommand.self,
      ChallengeStandingsCommand.self,
      ChallengeWatchCommand.self, ChallengeResultCommand.self, ChallengeExportCommand.self,
    ])
}
