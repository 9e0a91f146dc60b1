/// The database holds no Kizuna, and whoever opened it did not come to found one.
package struct NoInstallation: Error, Hashable {
  package init() {}
}
