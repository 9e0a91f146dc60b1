import Foundation

// embed-seeds OUTPUT FOLDER FILE...: writes a Swift file that holds each file's text as a raw string literal.
// String literals compile fast at any length, array literals do not.

let arguments = CommandLine.arguments
guard arguments.count > 3 else {
  FileHandle.standardError.write(Data("usage: embed-seeds OUTPUT FOLDER FILE...\n".utf8))
  exit(64)
}
let folder = arguments[2].hasSuffix("/") ? arguments[2] : arguments[2] + "/"

func embedded(_ path: String) throws -> String {
  let text = try String(contentsOfFile: path, encoding: .utf8)
  let name = path.hasPrefix(folder) ? String(path.dropFirst(folder.count)) : path
  return "  (\"\(name)\", ####\"\"\"\n\(text)\n\"\"\"####),\n"
}

var source =
  "// Made by the build.\nlet embeddedFiles: [(path: StaticString, text: StaticString)] = [\n"
for path in arguments.dropFirst(3) { source += try embedded(path) }
source += "]\n"
try source.write(toFile: arguments[1], atomically: true, encoding: .utf8)
