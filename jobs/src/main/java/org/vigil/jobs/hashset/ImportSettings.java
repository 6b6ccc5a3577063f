package org.vigil.jobs.hashset;

import com.typesafe.config.Config;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import org.vigil.model.term.HashSetKind;

/**
 * Which files of hash lists make a set together, from {@code vigil.import}.
 *
 * @param sets the first that fits a file counts; a file that none fits is a set of its own
 */
public record ImportSettings(List<SetFiles> sets) {
  public ImportSettings {
    sets = List.copyOf(sets);
  }

  /** Binds the block {@code vigil.import}. */
  public static ImportSettings from(Config config) {
    return new ImportSettings(config.getConfigList("sets").stream().map(SetFiles::from).toList());
  }

  /** What the settings say of a file. */
  Optional<SetFiles> fitting(String path) {
    return sets.stream().filter(files -> files.fits(path)).findFirst();
  }

  /**
   * The files of one set.
   *
   * @param files a glob over a file's path below its folder, or over its name
   * @param set the name of the set
   * @param kind what each file is; null where its format tells
   */
  public record SetFiles(String files, String set, @Nullable HashSetKind kind) {
    private static final Set<String> KEYS = Set.of("files", "set", "kind");

    public SetFiles {
      require(!files.isBlank() && !set.isBlank(), "files and set must not be blank");
      try {
        FileSystems.getDefault().getPathMatcher("glob:" + files);
      } catch (PatternSyntaxException e) {
        throw new IllegalArgumentException("files must be a glob, unlike " + files, e);
      }
    }

    static SetFiles from(Config config) {
      require(
          KEYS.containsAll(config.root().keySet()),
          "a set must have the keys files, set and kind only");
      String kind = config.hasPath("kind") ? config.getString("kind") : "auto";
      return new SetFiles(config.getString("files"), config.getString("set"), kind(kind));
    }

    private static @Nullable HashSetKind kind(String text) {
      return switch (text) {
        case "auto" -> null;
        case "full" -> HashSetKind.FULL;
        case "delta" -> HashSetKind.DELTA;
        default -> throw new IllegalArgumentException("kind must be auto, full or delta");
      };
    }

    private boolean fits(String path) {
      var glob = FileSystems.getDefault().getPathMatcher("glob:" + files);
      Path whole = Path.of(path);
      return glob.matches(whole) || glob.matches(whole.getFileName());
    }
  }

  private static void require(boolean holds, String message) {
    if (!holds) {
      throw new IllegalArgumentException(message);
    }
  }
}
