package org.vigil.lake.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.CreateFlag;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Options;
import org.apache.hadoop.fs.permission.FsPermission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Local files do what Hadoop's do. */
class LocalFilesTest {
  @TempDir Path folder;

  private static Configuration conf() {
    Configuration conf = new Configuration(false);
    conf.set("fs.file.impl", LocalFiles.class.getName());
    conf.set("fs.AbstractFileSystem.file.impl", LocalFilesContext.class.getName());
    conf.set("fs.file.impl.disable.cache", "true");
    return conf;
  }

  private org.apache.hadoop.fs.Path path(String name) {
    return new org.apache.hadoop.fs.Path(folder.resolve(name).toUri());
  }

  private void write(String name, String text) throws IOException {
    FileContext context = FileContext.getLocalFSFileContext(conf());
    try (FSDataOutputStream out =
        context.create(path(name), EnumSet.of(CreateFlag.CREATE, CreateFlag.OVERWRITE))) {
      out.write(text.getBytes(UTF_8));
    }
  }

  private String read(String name) throws IOException {
    try (FileSystem files = FileSystem.get(folder.toUri(), conf());
        FSDataInputStream in = files.open(path(name))) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  @Test
  void whatIsWrittenByOneDoorIsReadByTheOtherWithItsChecksum() throws IOException {
    write("a", "text");
    assertThat(read("a")).isEqualTo("text");
    assertThat(folder.resolve(".a.crc")).isNotEmptyFile();
  }

  @Test
  void aFileIsRenamedOverAnotherOnlyWhereThatIsAskedFor() throws IOException {
    write("from", "new");
    write("to", "old");
    FileContext context = FileContext.getLocalFSFileContext(conf());
    assertThatThrownBy(() -> context.rename(path("from"), path("to")))
        .isInstanceOf(IOException.class);
    context.rename(path("from"), path("to"), Options.Rename.OVERWRITE);
    assertThat(read("to")).isEqualTo("new");
  }

  @Test
  void permissionsAreThoseThatAreAskedFor() throws IOException {
    write("a", "text");
    try (FileSystem files = FileSystem.get(folder.toUri(), conf())) {
      files.setPermission(path("a"), new FsPermission((short) 0640));
    }
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("a"))))
        .isEqualTo("rw-r-----");
  }

  @Test
  void whatALinkPointsToIsRead() throws IOException {
    write("a", "text");
    Files.createSymbolicLink(folder.resolve("link"), folder.resolve("a"));
    FileContext context = FileContext.getLocalFSFileContext(conf());
    assertThat(context.getFileLinkStatus(path("link")).getLen()).isEqualTo(4);
    assertThat(read("link")).isEqualTo("text");
  }
}
