import HTTPTypes
import Hummingbird
import Models

/// Style, scripts and pictures: the same for everyone, recognised by the hash of what is in them.
struct PageAssets: Sendable {
  private struct Asset {
    let bytes: [UInt8]
    let type: String
    let tag: String
  }

  private let assets: [String: Asset]

  init() {
    assets = Dictionary(
      uniqueKeysWithValues: PageFile.all(in: "assets").map { file in
        let bytes = Array(file.text.utf8)
        let asset = Asset(bytes: bytes, type: Self.type(of: file.path), tag: EntityTag.content(bytes))
        return ("/\(file.path)", asset)
      })
  }

  func add(to pages: inout PageTable) {
    for path in ["/assets/{file}", "/assets/pictures/{file}"] {
      pages.file(path) { request, _ in
        guard let asset = assets[request.uri.path] else { throw Refusal.notFound }
        return Reply.bytes(
          asset.bytes, type: asset.type,
          headers: [
            .cacheControl: "public, max-age=86400, stale-while-revalidate=604800", .eTag: asset.tag,
            .contentSecurityPolicy: PageTable.policy, .referrerPolicy: "same-origin",
          ])
      }
    }
  }

  private static func type(of path: String) -> String {
    switch path.split(separator: ".").last {
    case "css": "text/css; charset=utf-8"
    case "js": "text/javascript; charset=utf-8"
    default: "image/svg+xml"
    }
  }
}
