package org.vigil.run.spill;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Items in the order in which they were added, to be gone through as often as wanted. As many as
 * are few stay in memory; once there are more, all are in a {@link SpillFile}, which need not be
 * closed: it goes with the list.
 */
public final class SpilledList<T> implements Iterable<T>, Closeable {
  private final SpillFormat<T> format;
  private final int few;
  private final List<T> items = new ArrayList<>();
  private @Nullable SpillFile file;
  private long count;

  /**
   * An empty list.
   *
   * @param few how many items stay in memory
   */
  public SpilledList(SpillFormat<T> format, int few) {
    this.format = format;
    this.few = few;
  }

  /** Adds an item behind all others. */
  public void add(T item) {
    count++;
    if (file == null && items.size() < few) {
      items.add(item);
      return;
    }
    try {
      SpillFile open = file;
      if (open == null) {
        open = SpillFile.open();
        file = open;
        for (T early : items) {
          format.write(early, open.output());
        }
        items.clear();
      }
      format.write(item, open.output());
    } catch (IOException e) {
      throw new SpillException(e);
    }
  }

  /** How many items there are. */
  public long count() {
    return count;
  }

  /** The items that there are now. */
  @Override
  public Iterator<T> iterator() {
    if (file == null) {
      return items.iterator();
    }
    try {
      return items(file.input(0, file.output().position()), format);
    } catch (IOException e) {
      throw new SpillException(e);
    }
  }

  /** The items that there are now. */
  public Stream<T> stream() {
    return StreamSupport.stream(spliterator(), false);
  }

  @Override
  public void close() {
    try {
      if (file != null) {
        file.close();
      }
    } catch (IOException e) {
      throw new SpillException(e);
    }
  }

  /** What was written to a part of a file. */
  static <T> Iterator<T> items(SpillInput in, SpillFormat<T> format) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return !in.ended();
      }

      @Override
      public T next() {
        if (in.ended()) {
          throw new NoSuchElementException();
        }
        try {
          return format.read(in);
        } catch (IOException e) {
          throw new SpillException(e);
        }
      }
    };
  }
}
