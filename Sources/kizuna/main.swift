#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

let transport = HTTPTransport()
let status = await KizunaCommand.run(
  arguments: Array(CommandLine.arguments.dropFirst()), environment: .process(transport: transport))
await transport.shutDown()
exit(status)
