import ArgumentParser

/// `kizuna group`
struct GroupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "group",
    abstract: "Households and other groups.",
    discussion: Examples.text(
      "kizuna group list", "kizuna group create household みどりの家", "kizuna group join BCDF-GHJK"),
    subcommands: [
      GroupListCommand.self, GroupCreateCommand.self, GroupJoinCommand.self, GroupCodeCommand.self,
      GroupMembersCommand.self, GroupLeaveCommand.self, GroupProfileCommand.self,
      GroupUnusualCommand.self, GroupConfirmCommand.self,
    ])
}
