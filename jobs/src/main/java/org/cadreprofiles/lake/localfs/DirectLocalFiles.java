package org.cadreprofiles.lake.localfs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;

/**
 * Local files whose permissions and links Java reads and sets itself.
 *
 * <p>Hadoop without its native library starts a process for every permission it sets and every link
 * it looks for: more than three for each file of a table.
 */
final class DirectLocalFiles extends RawLocalFileSystem {

  /**
   * Sets the nine permission bits; where the disk knows none (Windows), nothing happens.
   *
   * @throws IOException if the file is missing or belongs to somebody else
   */
  @Override
  public void setPermission(Path path, FsPermission permission) throws IOException {
    PosixFileAttributeView view =
        Files.getFileAttributeView(pathToFile(path).toPath(), PosixFileAttributeView.class);
    if (view != null) {
      String bits =
          permission.getUserAction().SYMBOL
              + permission.getGroupAction().SYMBOL
              + permission.getOtherAction().SYMBOL;
      view.setPermissions(PosixFilePermissions.fromString(bits));
    }
  }

  /** Status of a link itself, or of the file where there is no link. */
  @Override
  public FileStatus getFileLinkStatus(Path path) throws IOException {
    return Files.isSymbolicLink(pathToFile(path).toPath())
        ? super.getFileLinkStatus(path)
        : getFileStatus(path);
  }
}
