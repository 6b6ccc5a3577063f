package org.vigil.lake.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;

/** Hadoop's local files, whose permissions and links the JVM handles itself. */
final class RawLocalFiles extends RawLocalFileSystem {
  /** The nine permissions, from the highest bit to the lowest. */
  private static final PosixFilePermission[] BITS = {
    PosixFilePermission.OWNER_READ,
    PosixFilePermission.OWNER_WRITE,
    PosixFilePermission.OWNER_EXECUTE,
    PosixFilePermission.GROUP_READ,
    PosixFilePermission.GROUP_WRITE,
    PosixFilePermission.GROUP_EXECUTE,
    PosixFilePermission.OTHERS_READ,
    PosixFilePermission.OTHERS_WRITE,
    PosixFilePermission.OTHERS_EXECUTE
  };

  @Override
  public void setPermission(Path file, FsPermission permission) throws IOException {
    java.nio.file.Path local = pathToFile(file).toPath();
    boolean plain = permission.toShort() < 1 << BITS.length;
    if (plain && local.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(local, permissions(permission.toShort()));
    } else {
      super.setPermission(file, permission);
    }
  }

  private static Set<PosixFilePermission> permissions(int mode) {
    Set<PosixFilePermission> permissions = EnumSet.noneOf(PosixFilePermission.class);
    for (int bit = 0; bit < BITS.length; bit++) {
      if ((mode >> (BITS.length - 1 - bit) & 1) == 1) {
        permissions.add(BITS[bit]);
      }
    }
    return permissions;
  }

  /** Only of a link does it matter where it points. */
  @Override
  public FileStatus getFileLinkStatus(Path file) throws IOException {
    return Files.isSymbolicLink(pathToFile(file).toPath())
        ? super.getFileLinkStatus(file)
        : getFileStatus(file);
  }
}
