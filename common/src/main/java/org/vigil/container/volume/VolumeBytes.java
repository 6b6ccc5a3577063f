package org.vigil.container.volume;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.container.BulkInputStream;
import org.vigil.container.Opener;
import org.vigil.container.SeekableBytes;
import org.vigil.container.VolumeStarts;

/** The bytes of all volumes of one archive in a row; a volume is opened when it is needed first. */
public final class VolumeBytes implements SeekableBytes {
  private final VolumeKind kind;
  private final List<Volume> volumes;
  private final VolumeStarts starts;
  private final @Nullable SeekableBytes[] open;

  public VolumeBytes(VolumeKind kind, List<Volume> volumes) {
    this.kind = kind;
    this.volumes = List.copyOf(volumes);
    this.starts = VolumeStarts.of(volumes.stream().mapToLong(Volume::sizeBytes).toArray());
    this.open = new SeekableBytes[volumes.size()];
  }

  /** One volume, as it was listed. */
  public record Volume(long sizeBytes, Opener<? extends SeekableBytes> opening) {}

  /** What the volumes are. */
  public VolumeKind kind() {
    return kind;
  }

  @Override
  public long sizeBytes() {
    return starts.start(volumes.size());
  }

  @Override
  public InputStream from(long offset) throws IOException {
    return new InRow(offset);
  }

  @Override
  public SeekableBytes own() throws IOException {
    return volume(0);
  }

  @Override
  public VolumeStarts volumes() {
    return kind == VolumeKind.CUT ? VolumeStarts.ONE : starts;
  }

  private SeekableBytes volume(int number) throws IOException {
    SeekableBytes bytes = open[number];
    if (bytes == null) {
      bytes = volumes.get(number).opening().open();
      open[number] = bytes;
    }
    return bytes;
  }

  @Override
  public void requireUnchanged() throws IOException {
    for (SeekableBytes bytes : open) {
      if (bytes != null) {
        bytes.requireUnchanged();
      }
    }
  }

  @Override
  public void close() throws IOException {
    try {
      for (SeekableBytes bytes : open) {
        if (bytes != null) {
          bytes.close();
        }
      }
    } finally {
      Arrays.fill(open, null);
    }
  }

  /** Goes on with the next volume where one ends, and leaves that one closed. */
  private final class InRow extends BulkInputStream {
    private int volume;
    private long position;
    private InputStream bytes;

    InRow(long offset) throws IOException {
      this.volume = starts.at(offset);
      this.position = offset;
      this.bytes = volume(volume).from(offset - starts.start(volume));
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int count = bytes.read(into, offset, length);
      while (count < 0 && volume < volumes.size() - 1) {
        enter(volume + 1, 0);
        count = bytes.read(into, offset, length);
      }
      position += Math.max(0, count);
      return count;
    }

    @Override
    public long skip(long count) throws IOException {
      long target = Math.min(sizeBytes(), position + Math.max(0, count));
      int there = starts.at(target);
      if (there == volume) {
        long skipped = bytes.skip(target - position);
        position += skipped;
        return skipped;
      }
      enter(there, target - starts.start(there));
      long skipped = target - position;
      position = target;
      return skipped;
    }

    private void enter(int next, long offset) throws IOException {
      bytes.close();
      bytes = volume(next).from(offset);
      volume = next;
    }
  }
}
