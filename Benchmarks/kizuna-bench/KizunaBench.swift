import ArgumentParser

/// What the benchmarks need besides the server and a load generator. `Benchmarks/run.sh` puts it together.
@main
struct KizunaBench: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kizuna-bench",
    subcommands: [PopulationCommand.self, EchoCommand.self, SyncRateCommand.self, EstimatesCommand.self])
}
