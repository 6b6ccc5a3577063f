package org.vigil.identifier.form;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.vigil.model.term.IdentifierKind;
import org.vigil.model.term.Strength;

/**
 * The owner or artist that was set in a camera (EXIF 2.32, CameraOwnerName and Artist): Unicode
 * NFKC, lower case, single blanks. What makers and programs set by themselves is dropped.
 */
public final class OwnerName {
  private static final int MAX_LENGTH = 200;
  private static final int MIN_LETTERS = 2;
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cntrl}\\u00A0]+");
  private static final Set<String> DEFAULTS =
      Set.of(
          "admin",
          "administrator",
          "artist",
          "author",
          "by-line",
          "camera",
          "camera owner",
          "copyright",
          "creator",
          "default",
          "default user",
          "digital camera",
          "full name",
          "guest",
          "my camera",
          "n/a",
          "name",
          "no name",
          "none",
          "not set",
          "null",
          "owner",
          "owner name",
          "photographer",
          "picasa",
          "test",
          "undefined",
          "unknown",
          "unknown artist",
          "unknown author",
          "untitled",
          "user",
          "username",
          "your name");

  private static final Set<String> MAKERS =
      Set.of(
          "apple",
          "canon",
          "casio",
          "dell",
          "dji",
          "fujifilm",
          "gopro",
          "hp",
          "htc",
          "huawei",
          "iphone",
          "ipad",
          "kodak",
          "leica",
          "lenovo",
          "lg",
          "microsoft",
          "motorola",
          "nikon",
          "nokia",
          "olympus",
          "panasonic",
          "pentax",
          "ricoh",
          "samsung",
          "sony",
          "xiaomi");

  private OwnerName() {}

  /**
   * The name, unless it is a default.
   *
   * @param camera the maker, the model and the software, of which a default is often made
   */
  public static Optional<Identifier> of(String text, List<String> camera) {
    String name = same(text);
    boolean isDefault =
        DEFAULTS.contains(name)
            || MAKERS.contains(name)
            || name.chars().filter(Character::isLetter).count() < MIN_LETTERS
            || camera.stream().map(OwnerName::same).anyMatch(word -> isOf(name, word));
    return isDefault
        ? Optional.empty()
        : Optional.of(new Identifier(IdentifierKind.CAMERA_OWNER, name, Strength.WEAK));
  }

  private static boolean isOf(String name, String word) {
    return !word.isEmpty() && (name.equals(word) || name.startsWith(word + " "));
  }

  private static String same(String text) {
    String bounded = text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) : text;
    String same = Normalizer.normalize(bounded, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return BLANKS.matcher(same).replaceAll(" ").strip();
  }
}
