package org.vigil.identifier.form;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vigil.model.term.IdentifierKind;
import org.vigil.model.term.Strength;

/**
 * The document that copies were made from (XMP specification part 2, xmpMM): its digits in lower
 * case, without what programs put before them, for they put different things before one.
 */
public final class DocumentId {
  private static final int MAX_LENGTH = 120;
  private static final int MIN_KINDS_OF_DIGIT = 4;
  private static final Pattern ID =
      Pattern.compile(
          "(?:(?:xmp|adobe|urn)[.:][a-z.:]{1,40}[.:])?(?:uuid:)?\\{?"
              + "([0-9a-f]{16,64}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\\}?");

  /** Written by programs into all files alike. */
  private static final Set<String> DEFAULTS = Set.of("faf5bdd5ba3d11daad31d33d75182f1b");

  private DocumentId() {}

  /** The document's number, if it is one that a program drew. */
  public static Optional<Identifier> of(String text) {
    String bare = text.strip();
    if (bare.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    Matcher id = ID.matcher(bare.toLowerCase(Locale.ROOT));
    if (!id.matches()) {
      return Optional.empty();
    }
    String digits = id.group(1).replace("-", "");
    boolean drawn =
        digits.chars().distinct().count() >= MIN_KINDS_OF_DIGIT && !DEFAULTS.contains(digits);
    return drawn ? Optional.of(named(digits)) : Optional.empty();
  }

  /**
   * What a service numbers its exports and media by: the service's word for it, a colon, the
   * number.
   */
  public static Identifier of(String service, String number, Strength strength) {
    return new Identifier(IdentifierKind.DOCUMENT_ID, service + ":" + number, strength);
  }

  private static Identifier named(String digits) {
    return new Identifier(IdentifierKind.DOCUMENT_ID, digits, Strength.MEDIUM);
  }
}
