public import Accounting

/// The header `Accept-Language` (RFC 9110, 12.5.4).
public enum AcceptLanguage {
  /// The language that fits the header best; English where nothing fits.
  ///
  /// A range fits a language when it names it or goes on from it: `ja-JP` asks for Japanese, `ja-Hira` for easy
  /// Japanese. Between ranges of equal quality the first one wins; a quality of 0 excludes.
  public static func best(_ header: String?) -> Language {
    guard let header else { return .en }
    var best: (language: Language, quality: Double)?
    for range in header.split(separator: ",").prefix(maximumRanges) {
      let parts = range.split(separator: ";").map { $0.trimmingBlanks }
      guard let tag = parts.first, let language = language(of: tag), let quality = quality(parts.dropFirst()) else {
        continue
      }
      if quality > (best?.quality ?? 0) { best = (language, quality) }
    }
    return best?.language ?? .en
  }

  /// Longer headers than any browser sends are read up to here.
  private static let maximumRanges = 50

  private static func language(of tag: Substring) -> Language? {
    let parts = tag.lowercased().split(separator: "-", omittingEmptySubsequences: false)
    switch parts.first {
    case "ja": return parts.dropFirst().first == "hira" ? .jaHira : .ja
    case "en": return .en
    default: return nil
    }
  }

  private static func quality(_ parameters: ArraySlice<Substring>) -> Double? {
    guard let parameter = parameters.first else { return 1 }
    guard parameter.lowercased().hasPrefix("q="), let quality = Double(parameter.dropFirst(2)),
      (0...1).contains(quality)
    else { return nil }
    return quality
  }
}

extension Substring {
  /// Without the blanks and tabs that HTTP lets stand around a list's members.
  package var trimmingBlanks: Substring {
    let start = drop { $0 == " " || $0 == "\t" }
    guard let last = start.lastIndex(where: { $0 != " " && $0 != "\t" }) else { return start }
    return start[...last]
  }
}
