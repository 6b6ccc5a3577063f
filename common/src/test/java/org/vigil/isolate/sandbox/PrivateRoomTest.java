package org.vigil.isolate.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What an isolated process sees of the disk. */
class PrivateRoomTest {
  private static Path folder(PrivateRoom room) {
    return Objects.requireNonNull(room.input().getParent());
  }

  @Test
  void isGoneOnceItIsClosedWithAllThatLiesInIt() throws IOException {
    PrivateRoom room = PrivateRoom.make(null);
    room.keep("filter", new byte[] {1});
    Files.createFile(room.input().resolve("left"));
    assertThat(folder(room)).isDirectoryContaining("glob:**/filter");

    room.close();

    assertThat(folder(room)).doesNotExist();
  }

  @Test
  void aFileIsSeenInItUnderItsOwnNameUntilItIsCleared() throws IOException {
    PrivateRoom room = PrivateRoom.make(null);
    Path file = Files.createTempFile("vigil", ".bin");
    try {
      assertThat(room.admit(file)).isEqualTo(PrivateRoom.INSIDE.resolve(file.getFileName()));
      assertThat(room.input().resolve(file.getFileName())).exists();

      room.clear();

      assertThat(room.input()).isEmptyDirectory();
      assertThat(file).exists();
    } finally {
      Files.delete(file);
      room.close();
    }
  }
}
