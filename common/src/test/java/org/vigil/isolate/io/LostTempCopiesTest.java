package org.vigil.isolate.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a killed process left behind is deleted, and nothing else. */
class LostTempCopiesTest {
  @TempDir Path folder;

  private Path file(String name) throws IOException {
    return Files.writeString(folder.resolve(name), "content");
  }

  @Test
  void aSpillThatNobodyHoldsIsDeleted() throws IOException {
    Path lost = file("vigil-1.spill");
    Path other = file("vigil-1.txt");
    LostTempCopies.sweep(folder, Instant.MAX);
    assertThat(lost).doesNotExist();
    assertThat(other).exists();
  }

  @Test
  void aSpillThatIsHeldOrFreshStays() throws IOException {
    Path held = file("vigil-2.spill");
    try (FileChannel channel = FileChannel.open(held, StandardOpenOption.WRITE)) {
      assertThat(channel.lock().isValid()).isTrue();
      LostTempCopies.sweep(folder, Instant.MAX);
      assertThat(held).exists();
    }
    LostTempCopies.sweep(folder, Instant.EPOCH);
    assertThat(held).exists();
  }
}
