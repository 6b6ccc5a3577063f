package org.vigil.container.isolated.sevenzip;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;
import net.sf.sevenzipjbinding.IInStream;
import org.jspecify.annotations.Nullable;

/**
 * The volumes of a container, which lie in one file one behind the other. 7-Zip asks for each
 * behind the first by a name that it makes up: what counts is only which it asks for next.
 */
final class NativeVolumes {
  private final FileChannel file;
  private final List<Long> starts = new ArrayList<>(List.of(0L));
  private final List<String> names = new ArrayList<>();

  /**
   * @param sizes of the volumes; none when the whole file is one
   */
  NativeVolumes(FileChannel file, List<Long> sizes) throws IOException {
    this.file = file;
    for (long size : sizes.isEmpty() ? List.of(file.size()) : sizes) {
      starts.add(starts.get(starts.size() - 1) + size);
    }
  }

  IInStream first() {
    return volume(0);
  }

  /** The volume that it calls so, or null when there is none. */
  @Nullable IInStream named(String name) {
    if (!names.contains(name)) {
      names.add(name);
    }
    int number = names.indexOf(name) + 1;
    return number < starts.size() - 1 ? volume(number) : null;
  }

  private IInStream volume(int number) {
    return new ChannelStream(file, starts.get(number), starts.get(number + 1));
  }
}
