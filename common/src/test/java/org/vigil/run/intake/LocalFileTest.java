package org.vigil.run.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.vigil.run.settings.Settings;

/** Files are listed and read whatever they are called, and nothing else is opened. */
class LocalFileTest {
  @TempDir Path folder;

  private List<SourceObject> listed() {
    return Manifest.freeze(
            Settings.load(null, Map.of("intake", folder.toString())), new Configuration())
        .sources()
        .toList();
  }

  private LocalFile file(String name) {
    return new LocalFile("file:" + folder + "/" + name);
  }

  static String content(SourceObject source) {
    try (InputStream bytes = Channels.newInputStream(new LocalFile(source.uri()).open())) {
      return new String(bytes.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void namesThatNoLocaleDecodesAreListedAndRead() throws IOException {
    Path cafe = file("caf\\xE9.txt").path();
    Files.writeString(cafe, "three");
    Files.createDirectory(file("\\xE9t\\xE9").path());
    Files.writeString(file("\\xE9t\\xE9/1.txt").path(), "in 1");
    Files.writeString(file("фото.txt").path(), "two");
    Files.writeString(file("2024-01-01 10:10:10.txt").path(), "screenshot");
    Files.writeString(file("50%25.txt").path(), "half");

    assertThat(listed())
        .extracting(SourceObject::path, LocalFileTest::content)
        .containsExactly(
            tuple("2024-01-01 10:10:10.txt", "screenshot"),
            tuple("50%25.txt", "half"),
            tuple("caf\\xE9.txt", "three"),
            tuple("фото.txt", "two"),
            tuple("\\xE9t\\xE9/1.txt", "in 1"));
    assertThat(cafe.toUri().getRawPath()).endsWith("/caf%E9.txt");
    assertThat(RawName.bytes("caf\\xE9.txt")).isEqualTo("caf\u00e9.txt".getBytes(ISO_8859_1));
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void theyAreTheSameWhereNoLanguageIsSet() throws IOException {
    Files.writeString(file("caf\\xE9.txt").path(), "three");
    Files.writeString(file("фото.txt").path(), "two");
    ProcessBuilder program =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            ListsFolder.class.getName(),
            folder.toString());
    program.environment().clear();
    program.redirectError(ProcessBuilder.Redirect.DISCARD);
    Process process = program.start();
    assertThat(new String(process.getInputStream().readAllBytes(), UTF_8).lines())
        .containsExactly("caf\\xE9.txt three", "фото.txt two");
  }

  @Test
  void aStaleChecksumFileDoesNotHideItsNeighbour() throws IOException {
    Files.writeString(folder.resolve("photo.txt"), "victim of a sidecar");
    Files.write(folder.resolve(".photo.txt.crc"), new byte[] {'c', 'r', 'c', 0, 0, 0, 2, 0});
    assertThat(listed()).extracting(SourceObject::path).contains("photo.txt");
    assertThat(content(listed().get(1))).isEqualTo("victim of a sidecar");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aPipeIsListedAndNeverOpened() throws Exception {
    Path pipe = folder.resolve("pipe.jpg");
    Process made = new ProcessBuilder("mkfifo", pipe.toString()).start();
    assumeTrue(made.waitFor() == 0);
    Files.writeString(folder.resolve("a.txt"), "beside");
    assertThat(listed())
        .extracting(SourceObject::path, SourceObject::linkTarget, SourceObject::isDevice)
        .containsExactly(tuple("a.txt", null, false), tuple("pipe.jpg", "device", true));
    assertThatThrownBy(() -> file("pipe.jpg").open()).isInstanceOf(FileSystemException.class);
    assertThatThrownBy(() -> file("pipe.jpg").follow()).isInstanceOf(FileSystemException.class);
  }

  @Test
  void aLinkThatIsPutInAFilesPlaceIsNotFollowed() throws IOException {
    Files.writeString(folder.resolve("a.txt"), "text");
    Files.createSymbolicLink(folder.resolve("link"), folder.resolve("a.txt"));
    assertThatThrownBy(() -> file("link").open()).isInstanceOf(FileSystemException.class);
    try (InputStream followed = file("link").follow()) {
      assertThat(followed.readAllBytes()).isEqualTo("text".getBytes(UTF_8));
    }
    assertThat(listed().get(1).linkTarget()).isEqualTo(folder.resolve("a.txt").toString());
  }

  @Test
  void aLinkToNothingIsListed() throws IOException {
    Files.createSymbolicLink(folder.resolve("dangling"), Path.of("nowhere"));
    assertThat(listed()).extracting(SourceObject::linkTarget).containsExactly("nowhere");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void whatIsDeeperThanAPathMayBeLongIsListedAndRead() throws IOException {
    String name = "d".repeat(200);
    Path top = Files.createDirectory(folder.resolve("top"));
    Files.writeString(top.resolve("deep.txt"), "deep");
    for (int i = 0; i < 45; i++) {
      Path outer = Files.createDirectory(folder.resolve("outer"));
      Files.move(top, outer.resolve(name));
      Files.move(outer, top);
    }
    try {
      List<SourceObject> listed = listed();
      assertThat(listed).hasSize(1);
      assertThat(listed.get(0).path()).hasSize(3 + 45 * 201 + 9).endsWith("/deep.txt");
      assertThat(content(listed.get(0))).isEqualTo("deep");
    } finally {
      // Nobody else could delete it.
      for (int i = 0; i < 45; i++) {
        Files.move(top.resolve(name), folder.resolve("inner"));
        Files.delete(top);
        Files.move(folder.resolve("inner"), top);
      }
    }
  }
}
