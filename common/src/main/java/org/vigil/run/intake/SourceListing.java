package org.vigil.run.intake;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.vigil.run.spill.SpilledList;
import org.vigil.run.spill.SpilledSort;

/**
 * The objects of a frozen listing, each URI once, in {@link UriOrder}, to be gone through as often
 * as wanted. A long listing lies in a file without a name, and not in memory.
 */
public final class SourceListing implements Iterable<SourceObject> {
  /** How many objects are in memory at most, at about half a kilobyte each. */
  public static final int FEW = 100_000;

  private final SpilledList<SourceObject> objects;
  private final SpilledList<SourceObject> volumes;
  private final Map<String, Sum> cases;

  /** What a case has. */
  private record Sum(long objects, long bytes) {
    Sum and(Sum other) {
      return new Sum(objects + other.objects, bytes + other.bytes);
    }
  }

  private SourceListing(
      SpilledList<SourceObject> objects,
      SpilledList<SourceObject> volumes,
      Map<String, Sum> cases) {
    this.objects = objects;
    this.volumes = volumes;
    this.cases = cases;
  }

  /** A listing that is being made. */
  public static final class Draft {
    private final int few;
    private final SpilledSort<SourceObject> sort;

    /**
     * Nothing yet.
     *
     * @param few how many objects are in memory at most
     */
    public Draft(int few) {
      this.few = few;
      this.sort =
          new SpilledSort<>(
              new SourceFormat(),
              (one, two) -> UriOrder.INSTANCE.compare(one.uri(), two.uri()),
              few);
    }

    /** Adds an object, unless there is one of its URI already. */
    public void add(SourceObject object) {
      sort.add(object);
    }

    /** All that was added, with the volumes among it marked. */
    public SourceListing listed() {
      SpilledList<SourceObject> objects = new SpilledList<>(new SourceFormat(), few);
      SpilledList<SourceObject> volumes = new SpilledList<>(new SourceFormat(), few);
      Map<String, Sum> cases = new TreeMap<>();
      VolumeSets sets = new VolumeSets(volumes::add);
      Consumer<SourceObject> passed =
          object -> {
            objects.add(object);
            sets.pass(object);
            cases.merge(object.caseId(), new Sum(1, object.sizeBytes()), Sum::and);
          };
      sort.drainTo(passed);
      sets.end();
      return new SourceListing(objects, volumes, cases);
    }
  }

  /** The same without some cases. */
  public SourceListing without(Set<String> caseIds) {
    Map<String, Sum> left = new TreeMap<>(cases);
    left.keySet().removeAll(caseIds);
    return new SourceListing(objects, volumes, left);
  }

  /** How many objects there are. */
  public long count() {
    return cases.values().stream().mapToLong(Sum::objects).sum();
  }

  public boolean isEmpty() {
    return cases.isEmpty();
  }

  /** How large they are together. */
  public long sizeBytes() {
    return cases.values().stream().mapToLong(Sum::bytes).sum();
  }

  /** The cases that have any. */
  Set<String> caseIds() {
    return Set.copyOf(cases.keySet());
  }

  /** The objects in their order. */
  public Stream<SourceObject> stream() {
    Iterator<SourceObject> marked = new Marked(objects.iterator(), volumes.iterator());
    Iterable<SourceObject> all = () -> marked;
    return StreamSupport.stream(all.spliterator(), false)
        .filter(object -> cases.containsKey(object.caseId()));
  }

  @Override
  public Iterator<SourceObject> iterator() {
    return stream().iterator();
  }

  /** The objects, where they are few. */
  public List<SourceObject> toList() {
    return stream().collect(Collectors.toUnmodifiableList());
  }

  /** All objects, those that are volumes with the set that they are of. */
  private static final class Marked implements Iterator<SourceObject> {
    private final Iterator<SourceObject> objects;
    private final Iterator<SourceObject> volumes;
    private @Nullable SourceObject volume;

    Marked(Iterator<SourceObject> objects, Iterator<SourceObject> volumes) {
      this.objects = objects;
      this.volumes = volumes;
      turn();
    }

    private void turn() {
      volume = volumes.hasNext() ? volumes.next() : null;
    }

    @Override
    public boolean hasNext() {
      return objects.hasNext();
    }

    @Override
    public SourceObject next() {
      SourceObject object = objects.next();
      SourceObject marked = volume;
      if (marked == null || !marked.uri().equals(object.uri())) {
        return object;
      }
      turn();
      return marked;
    }
  }
}
