package import Storage
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The right to open a data folder's database: an advisory lock on an open file.
///
/// SQLite before 3.51.3 can corrupt a database in WAL mode when two connections write or checkpoint at the same moment, so a second
/// process is kept out altogether. The kernel frees the lock when its holder ends, however it ends; that the file exists means nothing.
package final class FolderLock: Sendable {
  private let descriptor: Mutex<Int32?>

  /// - Throws: ``StorageError/busy`` if another process holds the folder.
  package init(folder: String) throws(StorageError) {
    let path = folder + "/lock"
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .other(code: Int(errno), message: "cannot open \(path)") }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      close(descriptor)
      throw .busy
    }
    self.descriptor = Mutex(descriptor)
  }

  /// Lets the folder go; a second call does nothing.
  package func release() {
    descriptor.withLock { descriptor in
      if let open = descriptor {
        // A process being started has a copy of the descriptor for a moment, and closing ours would leave it the lock.
        flock(open, LOCK_UN)
        close(open)
      }
      descriptor = nil
    }
  }

  deinit { release() }
}
