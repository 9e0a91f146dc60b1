import APIClient
import APITypes
import Accounting
import ArgumentParser
import Models

/// `kizuna group create`
struct GroupCreateCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "create",
    abstract: "Make a group, of which you become keeper.",
    discussion: Examples.text(
      "kizuna group create household みどりの家", "kizuna group create household 'The Satos' --in Urawa-ku --enrolled 4",
      "kizuna group create club '自転車の会' --json"))

  @OptionGroup var common: CommonOptions

  @Argument(help: "What it is: household, club, company, school or class.")
  var kind: GroupKind

  @Argument(help: "Its name.")
  var name: String

  @Option(name: .customLong("in"), help: "The ward or group it belongs to, by name or id; without it the city.")
  var parent: String?

  @Option(help: "How many people belong to it, logging or not.")
  var enrolled: Int64?

  func run(in context: CommandContext) async throws {
    let client = try context.memberClient()
    let place = try await parentID(context, client)
    let request = GroupRequest(kind: kind, parent: place, name: name, enrolled: enrolled)
    let group = try await client.addGroup(request, idempotencyKey: context.newIdentifier().description).body
    try context.show(group) { context.line(.groupMade(group.name, id: group.id.description)) }
  }

  private func parentID(_ context: CommandContext, _ client: APIClient) async throws -> PublicIdentifier {
    guard let parent else { return try await client.city(context.session().member.city).id }
    return try await client.requireGroup(parent, of: kind.parentKinds).id
  }
}
