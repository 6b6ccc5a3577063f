package org.vigil.run.storage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.vigil.run.settings.Settings;
import org.vigil.run.storage.Symptom.Kind;

/**
 * The storages that a run reads and writes.
 *
 * @param lake where the tables are
 * @param export where files for people go
 * @param temps where a run and Spark keep what does not last
 * @param read what is only read
 */
public record Storages(
    Configuration hadoop, Storage lake, Storage export, List<Storage> temps, List<Storage> read) {
  private static final long MIB = 1 << 20;

  /** With less, nothing goes on that writes. */
  private static final long LEAST_BYTES = MIB;

  /**
   * The storages that settings name.
   *
   * @param lake where the tables are, which may be a lane
   * @param temp the folder that this process has for itself
   */
  public static Storages of(Settings settings, Configuration hadoop, String lake, String temp) {
    List<Storage> temps = new ArrayList<>(List.of(new Storage("temp", "file:" + temp)));
    Optional.ofNullable(settings.spark().get("spark.local.dir")).stream()
        .flatMap(folders -> Stream.of(folders.split(",", -1)))
        .forEach(folder -> temps.add(new Storage("spark.local.dir", "file:" + folder)));
    List<Storage> read = new ArrayList<>();
    settings.texts("vigil.intake").forEach(one -> read.add(new Storage("the intake", one)));
    settings.texts("vigil.hash-sets").forEach(one -> read.add(new Storage("the hash lists", one)));
    return new Storages(
        hadoop,
        new Storage("the lake", lake),
        new Storage("the export folder", settings.text("vigil.export")),
        List.copyOf(temps),
        List.copyOf(read));
  }

  /** Those that a night leaves something in. */
  public List<Storage> written() {
    return List.of(lake, export);
  }

  /** Why one cannot be written to; of the lake, why one of its tables cannot. */
  public Optional<String> refusal(Storage storage) {
    Optional<String> refusal = storage.refusal(hadoop);
    return storage.equals(lake) ? refusal.or(() -> storage.refusalWithin(hadoop)) : refusal;
  }

  /**
   * Makes sure that some can be written to, before anything is done.
   *
   * @throws StorageException when one cannot
   */
  public void require(List<Storage> some) {
    for (Storage storage : some) {
      refusal(storage)
          .ifPresent(
              why -> {
                throw new StorageException(
                    "%s cannot be written to by user %s: %s. Nothing was read or written."
                        .formatted(capital(storage.toString()), Symptom.user(), why));
              });
    }
  }

  /**
   * What a failure says of these storages, if it is they that failed. What the lake or a run says
   * of itself in a sentence stays as it is.
   */
  public Optional<StorageException> explained(Throwable failure) {
    if (Symptom.chain(failure).anyMatch(Storages::isSentence)) {
      return Optional.empty();
    }
    Optional<Symptom> symptom = Symptom.of(failure);
    if (symptom.filter(found -> found.kind() == Kind.CLOSED).isPresent()) {
      return symptom.map(found -> closed(failure, found));
    }
    return symptom
        .flatMap(found -> full(failure, found))
        .or(this::fullest)
        .map(storage -> new StorageException(noRoom(storage), failure));
  }

  private static boolean isSentence(Throwable thrown) {
    String room = thrown.getClass().getPackageName();
    return room.startsWith("org.vigil.lake") || room.startsWith("org.vigil.run");
  }

  private Optional<Storage> full(Throwable failure, Symptom found) {
    return found.metInTemp()
        ? least(temps)
        : named(failure, List.of(lake, export)).or(() -> Optional.of(lake));
  }

  /** Without room much fails that does not say so, such as native code that cannot be unpacked. */
  private Optional<Storage> fullest() {
    return least(Stream.concat(Stream.of(lake, export), temps.stream()).toList())
        .filter(storage -> free(storage) < LEAST_BYTES);
  }

  private Optional<Storage> least(List<Storage> some) {
    return some.stream().min(Comparator.comparingLong(this::free));
  }

  private long free(Storage storage) {
    return storage.freeBytes(hadoop).orElse(Long.MAX_VALUE);
  }

  /** The storage that a failure or its causes name; of one within another the inner. */
  private static Optional<Storage> named(Throwable failure, List<Storage> some) {
    String words =
        Symptom.chain(failure)
            .map(Throwable::getMessage)
            .map(String::valueOf)
            .collect(Collectors.joining("\n"));
    return some.stream()
        .filter(storage -> storage.isNamedIn(words))
        .max(Comparator.comparingInt(storage -> storage.location().length()));
  }

  private String noRoom(Storage storage) {
    OptionalLong free = storage.freeBytes(hadoop);
    return "There is no room in %s%s. %s"
        .formatted(
            storage,
            free.isPresent()
                ? String.format(Locale.ROOT, ": %,d MiB are free", free.getAsLong() / MIB)
                : "",
            Symptom.AGAIN);
  }

  private StorageException closed(Throwable failure, Symptom found) {
    List<Storage> all =
        Stream.of(List.of(lake, export), temps, read).flatMap(List::stream).toList();
    return new StorageException(
        named(failure, all)
            .map(storage -> found.closed(storage.toString()))
            .orElseGet(found::sentence),
        failure);
  }

  private static String capital(String sentence) {
    return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
  }
}
