// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .treatAllWarnings(as: .error),
]

func library(
  _ name: String, _ dependencies: [Target.Dependency], exclude: [String] = [], plugins: [Target.PluginUsage] = []
) -> Target {
  .target(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: settings, plugins: plugins)
}

func tests(_ target: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = []) -> Target {
  .testTarget(
    name: "\(target)Tests", dependencies: [.byName(name: target)] + dependencies, exclude: exclude,
    swiftSettings: settings)
}

let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let asyncHTTPClient = Target.Dependency.product(name: "AsyncHTTPClient", package: "async-http-client")

let package = Package(
  name: "kizuna",
  platforms: [.macOS(.v15), .iOS(.v18)],
  products: [
    .library(name: "Accounting", targets: ["Accounting"]),
    .library(name: "Models", targets: ["Models"]),
    .library(name: "APITypes", targets: ["APITypes"]),
    .library(name: "APIClient", targets: ["APIClient"]),
    .executable(name: "kizuna-server", targets: ["kizuna-server"]),
    .executable(name: "kizuna", targets: ["kizuna"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
  ],
  targets: [
    // The CO2 method and the vocabulary; these build on Apple platforms too.
    library("Accounting", [crypto]),
    library("Models", ["Accounting"]),
    library("APITypes", ["Models", "Accounting", .product(name: "HTTPTypes", package: "swift-http-types")]),
    library("APIClient", ["APITypes"]),

    // The catalogue's files, and the same files inside the binaries.
    library("CatalogueFiles", ["Accounting", yams]),
    library("EmbeddedSeeds", ["CatalogueFiles"], plugins: ["EmbedSeeds"]),
    .executableTarget(name: "embed-seeds", path: "Plugins/embed-seeds", swiftSettings: settings),
    .plugin(name: "EmbedSeeds", capability: .buildTool(), dependencies: ["embed-seeds"]),

    // What is kept, and how.
    library("Storage", ["Models", "Accounting", crypto]),
    library("StorageSQLite", ["Storage", grdb, .product(name: "GRDBSQLite", package: "GRDB.swift")]),
    library("StoragePostgres", ["Storage", "CLibPQ"]),
    .systemLibrary(name: "CLibPQ", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
    .systemLibrary(name: "CArgon2", pkgConfig: "libargon2", providers: [.apt(["libargon2-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CQrencode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
    library("Secrets", [crypto, "CArgon2"]),
    // Numbers from a seed, for what must come out the same again.
    library("Chance", []),

    // What it does, and how one speaks to it.
    library("Services", ["Models", "Accounting", "Storage", "Secrets"]),
    library(
      "ServerApp",
      [
        "Services", "APITypes", "Secrets", "Storage", "CQrencode", "CZlib", hummingbird, mustache,
        .product(name: "Logging", package: "swift-log"),
      ],
      exclude: ["PageFiles"], plugins: ["EmbedSeeds"]),
    .executableTarget(
      name: "kizuna-server",
      dependencies: [
        "ServerApp", "CatalogueFiles", "Chance", "EmbeddedSeeds", "StorageSQLite", "StoragePostgres", argumentParser,
        asyncHTTPClient,
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
        .product(name: "UnixSignals", package: "swift-service-lifecycle"),
        yams,
      ],
      swiftSettings: settings),
    .executableTarget(
      name: "kizuna",
      dependencies: ["APIClient", "CatalogueFiles", "EmbeddedSeeds", argumentParser, asyncHTTPClient],
      swiftSettings: settings),

    // What the benchmarks need; see Benchmarks/README.md.
    .executableTarget(
      name: "kizuna-bench",
      dependencies: [
        "ServerApp", "APITypes", "CatalogueFiles", "Chance", "EmbeddedSeeds", "StorageSQLite", "StoragePostgres",
        hummingbird, argumentParser, .product(name: "NIOEmbedded", package: "swift-nio"),
      ],
      path: "Benchmarks/kizuna-bench", swiftSettings: settings),

    tests("Accounting", ["CatalogueFiles", "Chance"], exclude: ["Golden"]),
    tests("CatalogueFiles", ["Chance"]),
    tests("APITypes", [yams]),
    tests("APIClient"),
    tests("Models", ["Accounting", "Chance"]),
    tests("Secrets"),
    // What every storage engine must do; run by each engine's own tests.
    .target(
      name: "StorageConformance", dependencies: ["Storage", "Models", "Accounting"], path: "Tests/StorageConformance",
      swiftSettings: settings),
    tests("StorageSQLite", ["StorageConformance", "Storage", "Models", "Accounting", grdb], exclude: ["Golden"]),
    // Fresh databases of every engine; PostgreSQL's are schemas of the server that Scripts/postgres.sh starts.
    .target(
      name: "EnginesForTests", dependencies: ["StoragePostgres", "StorageSQLite", "Storage"],
      path: "Tests/EnginesForTests", swiftSettings: settings),
    tests("StoragePostgres", ["EnginesForTests", "StorageConformance", "Storage"], exclude: ["Golden"]),
    tests(
      "Services",
      ["Accounting", "CatalogueFiles", "Chance", "EnginesForTests", "Models", "Secrets", "Storage", "StorageSQLite"]),
    tests("kizuna", ["Chance"], exclude: ["Golden"]),
    tests(
      "ServerApp", ["CatalogueFiles", "Chance", "EnginesForTests", yams],
      exclude: ["Golden", "Authorization/matrix.txt"]),
    .testTarget(
      name: "KizunaServerTests",
      dependencies: [
        "kizuna-server", "EnginesForTests", "Storage", "APITypes", asyncHTTPClient,
        .product(name: "NIOFoundationCompat", package: "swift-nio"),
      ],
      swiftSettings: settings),
  ]
)
