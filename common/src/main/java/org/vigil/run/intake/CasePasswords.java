package org.vigil.run.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.NoSuchFileException;
import org.jspecify.annotations.Nullable;
import org.vigil.isolate.Passwords;
import org.vigil.run.ledger.TextDigest;
import org.vigil.run.settings.SettingsException;

/**
 * The password list of a case: the file beside its manifest that the manifest names, else its
 * {@code passwords.txt} if there is one.
 */
final class CasePasswords {
  private static final String USUAL = "passwords.txt";
  private static final int MOST = 1_000;
  private static final int MOST_BYTES = 1 << 20;

  private CasePasswords() {}

  /** Where it is, if the case has one. */
  static String uri(String manifest, @Nullable String named) {
    String folder = manifest.substring(0, manifest.lastIndexOf('/') + 1);
    return folder + (named == null ? USUAL : named);
  }

  /**
   * Reads it.
   *
   * @param named what the manifest says, null where it says nothing
   * @throws SettingsException when it is named and not there, or is no such list
   */
  static Passwords beside(StoredFiles files, String manifest, @Nullable String named)
      throws IOException {
    if (named != null && named.matches(".*[/\\\\:].*|\\.*")) {
      throw refuse(manifest, "passwords must be the name of a file beside it");
    }
    String list = uri(manifest, named);
    if (named == null && !files.has(list)) {
      return Passwords.NONE;
    }
    try (InputStream bytes = files.open(list)) {
      String version =
          files
              .root(list)
              .map(file -> TextDigest.of(list, file.sizeBytes(), file.modifiedAt().toString()))
              .orElse("");
      return parse(manifest, bytes.readNBytes(MOST_BYTES + 1)).from(version);
    } catch (FileNotFoundException | NoSuchFileException e) {
      throw refuse(manifest, "the file that passwords names is not there");
    }
  }

  private static Passwords parse(String manifest, byte[] bytes) {
    try {
      Passwords list =
          Passwords.parse(UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
      if (list.count() > MOST || bytes.length > MOST_BYTES) {
        throw refuse(manifest, "its password list is longer than %,d lines".formatted(MOST));
      }
      return list;
    } catch (CharacterCodingException e) {
      throw refuse(manifest, "its password list is not UTF-8");
    }
  }

  private static SettingsException refuse(String manifest, String why) {
    return new SettingsException("The case manifest " + manifest + " cannot be used: " + why + ".");
  }
}
