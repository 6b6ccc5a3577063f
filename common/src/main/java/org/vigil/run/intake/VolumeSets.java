package org.vigil.run.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.vigil.run.intake.SourceObject.VolumeSet;
import org.vigil.run.ledger.TextDigest;

/**
 * Finds the archives in several volumes that lie in one folder of a listing, folder by folder.
 * Their names alone are known here: whether they are what they are called turns out when they are
 * read. A folder with a great many names that volumes may have has no sets.
 */
final class VolumeSets {
  /** How many names of a folder are looked at, that volumes may have. */
  static final int MOST_NAMES = 100_000;

  private static final int MOST_VOLUMES = 10_000;

  private final Consumer<SourceObject> marked;
  private final Map<String, SourceObject> byUri = new LinkedHashMap<>();
  private final Set<String> taken = new HashSet<>();
  private String folder = "";
  private long names;

  /**
   * No folder yet.
   *
   * @param marked takes each volume with the set that it is of, in the order of the listing
   */
  VolumeSets(Consumer<SourceObject> marked) {
    this.marked = marked;
  }

  /** Takes the next object; what lies in one folder comes in one run. */
  void pass(SourceObject object) {
    String uri = object.uri();
    int name = UriOrder.nameAt(uri);
    if (name != folder.length() || !uri.startsWith(folder)) {
      end();
      folder = uri.substring(0, name);
    }
    if (VolumeNaming.mayName(uri.substring(name))) {
      names++;
      if (names <= MOST_NAMES) {
        byUri.put(uri, object);
      } else {
        byUri.clear();
      }
    }
  }

  /** Marks what is left, once there is no more. */
  void end() {
    List.copyOf(byUri.values()).forEach(this::mark);
    byUri.values().stream().filter(object -> object.set() != null).forEach(marked);
    byUri.clear();
    taken.clear();
    names = 0;
  }

  private void mark(SourceObject first) {
    String uri = first.uri();
    Optional<VolumeNaming.Names> known = VolumeNaming.beginning(uri.substring(folder.length()));
    if (known.isEmpty() || first.linkTarget() != null || taken.contains(uri)) {
      return;
    }
    List<SourceObject> volumes = volumes(first, known.get());
    VolumeNaming naming = known.get().naming();
    // A single piece may be all there is of what was cut; of the other kinds it would be no set.
    if (volumes.size() > 1 || naming == VolumeNaming.CUT) {
      volumes.forEach(volume -> taken.add(volume.uri()));
      volumes.forEach(volume -> byUri.put(volume.uri(), continuing(volume, naming, first)));
      byUri.put(uri, beginning(first, naming, volumes));
    }
  }

  private List<SourceObject> volumes(SourceObject first, VolumeNaming.Names known) {
    List<SourceObject> volumes = new ArrayList<>(List.of(first));
    SourceObject next = first;
    while (next != null && volumes.size() < MOST_VOLUMES) {
      String name = known.numbered().apply(volumes.size() + 1);
      next = name == null ? null : volume(folder + name, first);
      if (next != null && known.naming() == VolumeNaming.CUT && !fits(volumes, next)) {
        next = null;
      }
      if (next != null) {
        volumes.add(next);
      }
    }
    SourceObject last = known.last() == null ? null : volume(folder + known.last(), first);
    if (last != null) {
      volumes.add(last);
    }
    return volumes;
  }

  private @Nullable SourceObject volume(String uri, SourceObject first) {
    SourceObject found = byUri.get(uri);
    boolean fits =
        found != null
            && found.linkTarget() == null
            && found.caseId().equals(first.caseId())
            && !taken.contains(uri);
    return fits ? found : null;
  }

  /** All pieces of a file that was cut are of one length, but for the last. */
  private static boolean fits(List<SourceObject> volumes, SourceObject next) {
    long pieceBytes = volumes.get(0).sizeBytes();
    return volumes.get(volumes.size() - 1).sizeBytes() == pieceBytes
        && next.sizeBytes() <= pieceBytes;
  }

  /** Read anew when any volume has changed, or one has come. */
  private static SourceObject beginning(
      SourceObject first, VolumeNaming naming, List<SourceObject> volumes) {
    TextDigest id = new TextDigest().add(first.sourceId());
    volumes.stream().skip(1).forEach(volume -> id.add(volume.sourceId()));
    String sourceId = volumes.size() == 1 ? first.sourceId() : id.hex();
    return first.inSet(sourceId, new VolumeSet(naming, false, volumes));
  }

  private static SourceObject continuing(
      SourceObject volume, VolumeNaming naming, SourceObject first) {
    String sourceId = TextDigest.of(volume.sourceId(), "continues", first.sourceId());
    return volume.inSet(sourceId, new VolumeSet(naming, true, List.of(first)));
  }
}
