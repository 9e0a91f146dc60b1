import Yams

/// One parsed file.
enum YAMLDocument {
  /// The file's root, or nil when a fault was noted.
  static func root(of file: SeedFile, faults: FaultLog) -> SeedNode? {
    if let fault = YAMLGuard.fault(in: file) {
      faults.note(fault)
      return nil
    }
    do {
      guard let node = try Yams.compose(yaml: file.text) else {
        faults.note(SeedFault(file: file.path, message: "the file is empty"))
        return nil
      }
      return SeedNode(node: node, file: file.path, faults: faults)
    } catch let error as YamlError {
      faults.note(fault(error, in: file))
    } catch {
      faults.note(SeedFault(file: file.path, message: "the file cannot be read as YAML"))
    }
    return nil
  }

  private static func fault(_ error: YamlError, in file: SeedFile) -> SeedFault {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return SeedFault(file: file.path, line: mark.line, column: mark.column, message: problem)
    case .duplicatedKeysInMapping(let duplicates, let context):
      let keys = duplicates.map { "\"\($0.prefix(80))\"" }.joined(separator: ", ")
      return SeedFault(
        file: file.path,
        line: context.mark.line,
        column: context.mark.column,
        message: "\(keys) stands twice"
      )
    case .reader(let problem, let offset, _, let text):
      let before = text.prefix(offset ?? 0)
      let line = before.count { $0.isNewline } + 1
      let column = before.reversed().prefix { !$0.isNewline }.count + 1
      return SeedFault(file: file.path, line: line, column: column, message: problem)
    default:
      return SeedFault(file: file.path, message: "the file cannot be read as YAML")
    }
  }
}
