package org.vigil.identifier.form;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.vigil.model.term.IdentifierKind;
import org.vigil.model.term.Strength;

/**
 * An account, and the name that its user shows: the service in lower case, a colon, the account.
 *
 * <p>The account's number or name stays as written, for some services tell cases apart; a name for
 * others to see is compared without case (Unicode NFKC), and without the at sign before it.
 */
public final class AccountName {
  private static final int MAX_SERVICE = 64;
  private static final int MAX_NAME = 200;
  private static final Pattern SERVICE = Pattern.compile("[a-z0-9](?:[a-z0-9._ -]*[a-z0-9])?");
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private AccountName() {}

  /** The account of that number or name at the service. */
  public static Optional<Identifier> account(String service, String id) {
    return of(IdentifierKind.ACCOUNT, service, id.strip(), Strength.STRONG);
  }

  /** The name that a user shows there; others may show the same. */
  public static Optional<Identifier> screenName(String service, String name) {
    String bounded = name.length() > 2 * MAX_NAME ? name.substring(0, 2 * MAX_NAME) : name;
    String same = Normalizer.normalize(bounded, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    String bare = BLANKS.matcher(same.strip()).replaceAll(" ");
    String plain = bare.startsWith("@") ? bare.substring(1) : bare;
    return of(IdentifierKind.SCREEN_NAME, service, plain, Strength.MEDIUM);
  }

  private static Optional<Identifier> of(
      IdentifierKind kind, String service, String name, Strength strength) {
    String at = service.strip().toLowerCase(Locale.ROOT);
    boolean named =
        !name.isEmpty()
            && name.length() <= MAX_NAME
            && name.chars().noneMatch(Character::isISOControl)
            && name.chars().anyMatch(Character::isLetterOrDigit)
            && !name.chars().allMatch(next -> next == '0');
    return named && at.length() <= MAX_SERVICE && SERVICE.matcher(at).matches()
        ? Optional.of(new Identifier(kind, at + ":" + name, strength))
        : Optional.empty();
  }
}
