package org.vigil.walk;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.vigil.container.ArchiveFormat;
import org.vigil.container.volume.CopiedBytes;
import org.vigil.container.volume.RarVolume;
import org.vigil.container.volume.VolumeBytes;
import org.vigil.container.volume.VolumeKind;
import org.vigil.container.volume.VolumeMembers;
import org.vigil.container.volume.VolumeName;
import org.vigil.hash.DigestSet;
import org.vigil.hash.DigestingInputStream;
import org.vigil.hash.Digests;
import org.vigil.isolate.Passwords;
import org.vigil.isolate.io.TempCopy;
import org.vigil.isolate.io.TempFullException;
import org.vigil.model.Issue;
import org.vigil.walk.MediaContents.Facts;

/**
 * The volumes of archives that are members of one container. They come one by one, in any order, so
 * they are kept in one private file until the container has given all its members.
 */
final class PendingVolumes implements Closeable {
  /** As many as there are in any set; the facts of more would fill the memory. */
  private static final int MOST_VOLUMES = 10_000;

  private final Map<String, TreeMap<Integer, Pending>> sets = new LinkedHashMap<>();
  private final Queue<Turn> turns = new ArrayDeque<>();
  private @Nullable Turn turn;
  private @Nullable TempCopy file;
  private @Nullable Budget budget;
  private long fileBytes;
  private int count;

  /**
   * A volume that was read.
   *
   * @param format what its set is, if it is the first of one
   * @param issues what is wrong with it as a member
   */
  record Pending(
      ListedEntry item,
      VolumeName name,
      Optional<ArchiveFormat> format,
      Facts facts,
      List<Issue> issues,
      VolumeBytes.Volume bytes) {}

  /** What becomes of a pending volume. */
  enum Role {
    /** It stands for its set. */
    FIRST,
    /** It was read with the first. */
    LATER,
    /** It only bears the name of a volume, or those before it are missing. */
    ALONE
  }

  /**
   * A volume whose row is due.
   *
   * @param bytes its own, and behind them those of the volumes that it stands for
   */
  record Turn(Pending volume, Role role, VolumeBytes bytes) {
    static Turn of(Role role, List<Pending> volumes) {
      List<VolumeBytes.Volume> bytes = volumes.stream().map(Pending::bytes).toList();
      Pending first = volumes.get(0);
      return new Turn(first, role, new VolumeBytes(first.name().kind(), bytes));
    }

    /** The members of its set. */
    ContainerOpener container(Passwords passwords) {
      ArchiveFormat format = volume.format().orElseThrow();
      return (ignored, within) -> VolumeMembers.of(() -> format.open(bytes, within, passwords));
    }
  }

  /**
   * Whether a member that is called and begins so is to be kept. Volumes of RAR say what they are;
   * others follow one that began a set.
   */
  boolean takes(VolumeName name, byte[] head) {
    TreeMap<Integer, Pending> set = sets.get(name.set());
    boolean volume =
        name.kind() == VolumeKind.RAR
            ? RarVolume.isVolume(head)
            : set != null
                || (name.position() == 1
                    && ArchiveFormats.ofVolumes(name.kind(), head).isPresent());
    return volume && count < MOST_VOLUMES && (set == null || !set.containsKey(name.position()));
  }

  /** The digests of a volume, and its bytes in the file, if there was room. */
  record Copied(DigestSet digests, Optional<VolumeBytes.Volume> kept) {}

  /** Reads a volume, and copies it to the file as far as budget and disk have room. */
  Copied copy(InputStream bytes, Budget within) throws IOException {
    Digests digests = new Digests();
    InputStream digested = new DigestingInputStream(bytes, digests);
    Optional<VolumeBytes.Volume> kept;
    try {
      kept = keep(digested, within);
    } catch (TempFullException e) {
      kept = Optional.empty();
    }
    digested.transferTo(OutputStream.nullOutputStream());
    return new Copied(digests.finish(), kept);
  }

  private Optional<VolumeBytes.Volume> keep(InputStream bytes, Budget within) throws IOException {
    TempCopy spill = file;
    if (spill == null) {
      spill = TempCopy.of(InputStream.nullInputStream(), 0).orElseThrow();
      file = spill;
      budget = within;
    }
    long from = fileBytes;
    long length = spill.append(bytes, within.spillBytes());
    if (length < 0) {
      return Optional.empty();
    }
    fileBytes += length;
    within.hold(length);
    CopiedBytes own = new CopiedBytes(spill.file(), from, length);
    return Optional.of(new VolumeBytes.Volume(length, () -> own));
  }

  /** Keeps one until its turn comes. */
  void add(Pending volume) {
    sets.computeIfAbsent(volume.name().set(), set -> new TreeMap<>())
        .put(volume.name().position(), volume);
    count++;
  }

  /** The next whose row is due, once there can be no more. */
  Optional<Turn> next() throws IOException {
    sets.values().forEach(set -> turns.addAll(turns(List.copyOf(set.values()))));
    sets.clear();
    closeTurn();
    turn = turns.poll();
    return Optional.ofNullable(turn);
  }

  /** What is wrong with the one whose row is due. */
  List<Issue> issues() {
    return turn == null ? List.of() : turn.volume().issues();
  }

  private static List<Turn> turns(List<Pending> volumes) {
    List<Pending> set = new ArrayList<>();
    List<Turn> turns = new ArrayList<>();
    for (Pending volume : volumes) {
      boolean begins = volume.name().position() == 1 && volume.format().isPresent();
      if (set.isEmpty() ? begins : follows(set, volume)) {
        set.add(volume);
      } else {
        turns.add(Turn.of(Role.ALONE, List.of(volume)));
      }
    }
    if (set.size() == 1 && set.get(0).name().kind() != VolumeKind.CUT) {
      turns.add(Turn.of(Role.ALONE, set));
    } else if (!set.isEmpty()) {
      turns.add(Turn.of(Role.FIRST, set));
      set.stream().skip(1).forEach(later -> turns.add(Turn.of(Role.LATER, List.of(later))));
    }
    return turns;
  }

  /** All pieces of a file that was cut are of one length, but for the last. */
  private static boolean follows(List<Pending> set, Pending next) {
    Pending before = set.get(set.size() - 1);
    long pieceBytes = set.get(0).bytes().sizeBytes();
    boolean fits =
        next.name().kind() != VolumeKind.CUT
            || (before.bytes().sizeBytes() == pieceBytes && next.bytes().sizeBytes() <= pieceBytes);
    return fits && before.name().before(next.name());
  }

  private void closeTurn() throws IOException {
    if (turn != null) {
      turn.bytes().close();
      turn = null;
    }
  }

  @Override
  public void close() throws IOException {
    closeTurn();
    if (file != null && budget != null) {
      budget.hold(-fileBytes);
      fileBytes = 0;
      file.close();
    }
  }
}
