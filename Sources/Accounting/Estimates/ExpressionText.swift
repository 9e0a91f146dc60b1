/// A formula with numbers and units in the place of names, open where the quantity and the numeric inputs stand.
package struct ExpressionText: Hashable, Sendable {
  package enum Piece: Hashable, Sendable {
    case text(String)
    case quantity
    /// The input of this place in the order the method takes them.
    case input(Int)
  }

  package private(set) var pieces: [Piece]

  init(_ piece: Piece) { pieces = [piece] }

  init(_ text: String) { pieces = [.text(text)] }

  /// In bytes, with two for each number that is open.
  var length: Int {
    pieces.reduce(0) { length, piece in
      if case .text(let text) = piece { length + text.utf8.count } else { length + 2 }
    }
  }

  static func + (left: ExpressionText, right: ExpressionText) -> ExpressionText {
    var result = left
    for piece in right.pieces {
      if case .text(let text) = piece, case .text(let last) = result.pieces.last {
        result.pieces[result.pieces.count - 1] = .text(last + text)
      } else {
        result.pieces.append(piece)
      }
    }
    return result
  }

  static func + (left: ExpressionText, right: String) -> ExpressionText { left + ExpressionText(right) }

  static func + (left: String, right: ExpressionText) -> ExpressionText { ExpressionText(left) + right }

  func filled(_ numbers: PrintedNumbers) -> String {
    pieces.reduce(into: "") { $0 += numbers.text($1) }
  }
}

/// The quantity and the numeric inputs of one estimate, as its explanation prints them.
package struct PrintedNumbers: Hashable, Sendable {
  package let quantity: String
  package let inputs: [String]

  init(quantityMicro: Int64, inputs: [Double]) {
    quantity = NumberText.plain(micro: quantityMicro)
    self.inputs = inputs.map(NumberText.shortest)
  }

  /// What stands in the place of a piece.
  package func text(_ piece: ExpressionText.Piece) -> String {
    switch piece {
    case .text(let text): text
    case .quantity: quantity
    case .input(let place): inputs[place]
    }
  }
}
