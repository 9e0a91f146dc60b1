import ArgumentParser
import Dispatch

/// What the benchmarks need besides the server and a load generator. `Benchmarks/run.sh` puts it together.
struct KizunaBench: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kizuna-bench",
    subcommands: [
      PopulationCommand.self, EchoCommand.self, SyncRateCommand.self, EstimatesCommand.self, PairedCommand.self,
      AcknowledgedCommand.self, InstructionsCommand.self,
    ])
}

@main
enum Main {
  /// Not asynchronous itself: an asynchronous main ends in a call of libdispatch (`sigsuspend` with a constant mask) that valgrind 3.19,
  /// Debian's, doesn't survive.
  static func main() {
    let isDone = DispatchSemaphore(value: 0)
    Task.detached {
      await KizunaBench.main()
      isDone.signal()
    }
    isDone.wait()
  }
}
