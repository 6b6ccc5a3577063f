package org.vigil.isolate.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rooms that are left behind, and rooms that are in use. */
class LostRoomsTest {
  @TempDir private Path temp;

  private Path room(String name) throws Exception {
    Path room = Files.createDirectories(temp.resolve(LostRooms.PREFIX + name));
    Files.createDirectory(room.resolve("input"));
    Files.writeString(room.resolve("input").resolve("vigil-1.spill"), "content");
    Files.writeString(room.resolve(LostRooms.LOCK), "");
    return room;
  }

  @Test
  void sweepsThoseThatNobodyHasLocked() throws Exception {
    Path lost = room("lost");
    Path used = room("used");
    Path other = Files.createDirectory(temp.resolve("vigil-other"));
    try (FileChannel lock =
        FileChannel.open(used.resolve(LostRooms.LOCK), StandardOpenOption.WRITE)) {
      lock.lock();
      LostRooms.sweep(temp, Instant.now().plus(Duration.ofMinutes(1)));
      assertThat(lost).doesNotExist();
      assertThat(used.resolve("input").resolve("vigil-1.spill")).exists();
      assertThat(other).exists();
    }
  }

  @Test
  void leavesAloneWhatIsYoung() throws Exception {
    Path young = room("young");
    LostRooms.sweep(temp, Instant.now().minus(Duration.ofMinutes(1)));
    assertThat(young).exists();
  }
}
