import CQrencode

/// A text as a square for cameras (ISO/IEC 18004), drawn as SVG.
enum QRCode {
  /// Blank modules around it that the standard asks for.
  private static let margin = 4

  /// - Returns: An `svg` element; nil if the text is too long for a square.
  static func svg(_ text: String) -> String? {
    guard let code = QRcode_encodeString(text, 0, QR_ECLEVEL_M, QR_MODE_8, 1) else { return nil }
    defer { QRcode_free(code) }
    let width = Int(code.pointee.width)
    guard let modules = code.pointee.data else { return nil }
    var path = ""
    for row in 0..<width {
      for column in 0..<width where modules[row * width + column] & 1 == 1 {
        path += "M\(column + margin) \(row + margin)h1v1h-1z"
      }
    }
    let side = width + 2 * margin
    return
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(side) \(side)\" shape-rendering=\"crispEdges\">"
      + "<path fill=\"#fff\" d=\"M0 0h\(side)v\(side)H0z\"/><path d=\"\(path)\"/></svg>"
  }
}
