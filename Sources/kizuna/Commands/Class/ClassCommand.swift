import ArgumentParser

/// `kizuna class`
struct ClassCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "class",
    abstract: "School classes and their pupils, for teachers.",
    discussion: Examples.text(
      "kizuna class create 5年2組 --in 第一小学校", "kizuna class open 5年2組", "kizuna class show 5年2組"),
    subcommands: [
      ClassCreateCommand.self, ClassOpenCommand.self, ClassCloseCommand.self, ClassShowCommand.self,
      ClassCodesCommand.self, ClassCardCommand.self, ClassMoveCommand.self, ClassRemoveCommand.self,
      ClassEndCommand.self, ClassRolloverCommand.self,
    ])
}
