/// Names an action, such as `ev-trip`.
public struct ActionID: Identifier {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// Names a region that values are stated for, such as `jp.tepco`.
public struct RegionID: Identifier {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// Names an emission factor or a parameter, such as `petrol_car.fuel_economy`.
public struct ValueName: Identifier {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// Names a source, such as `desnz-2025`.
public struct SourceID: Identifier {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// Names a sheet, such as `ecolife-2023-summer`.
public struct SheetID: Identifier {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
}
