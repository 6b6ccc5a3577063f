package org.vigil.identifier.form;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.vigil.model.term.IdentifierKind;
import org.vigil.model.term.Strength;

/**
 * An e-mail address (RFC 5321 section 4.1.2, RFC 6531 for other scripts): all in lower case, the
 * domain in ASCII (RFC 5890).
 *
 * <p>By the letter the local part may tell cases apart; no large provider does, RFC 5321 section
 * 2.4 speaks against it, and two sources seldom write one address alike. Tags behind a plus and
 * dots are kept: what they mean is each provider's own. Domains that RFC 2606 keeps for examples
 * are as good as others.
 */
public final class EmailAddress {
  private static final int MAX_LOCAL = 64;
  private static final int MAX_DOMAIN = 253;
  private static final Pattern ATOMS =
      Pattern.compile(
          "[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]++(?:\\.[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]++)*+");
  private static final Pattern QUOTED = Pattern.compile("\"[ !#-\\[\\]-~]*+\"");
  private static final Pattern DOMAIN =
      Pattern.compile(
          "(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{1,59})");

  /** Who nobody is: machines that write. */
  private static final Set<String> MACHINES =
      Set.of(
          "noreply",
          "no-reply",
          "no_reply",
          "donotreply",
          "do-not-reply",
          "mailer-daemon",
          "notification",
          "notifications",
          "bounce",
          "bounces");

  /** Mailboxes that several read (RFC 2142 and custom). */
  private static final Set<String> SHARED =
      Set.of(
          "abuse",
          "admin",
          "contact",
          "hello",
          "help",
          "hostmaster",
          "info",
          "mail",
          "news",
          "newsletter",
          "office",
          "postmaster",
          "root",
          "sales",
          "security",
          "service",
          "support",
          "webmaster");

  private EmailAddress() {}

  /** The address that the text is as a whole, if it is one. */
  public static Optional<Identifier> of(String text) {
    String bare = text.strip();
    int at = bare.lastIndexOf('@');
    if (at < 1 || at > MAX_LOCAL + 2 || bare.length() - at > MAX_DOMAIN + 1) {
      return Optional.empty();
    }
    String local = local(bare.substring(0, at));
    String domain = domain(bare.substring(at + 1));
    if (local.isEmpty() || domain.isEmpty()) {
      return Optional.empty();
    }
    String value = local + "@" + domain;
    return Optional.of(new Identifier(IdentifierKind.EMAIL, value, strength(local)));
  }

  /** The local part, or empty. Quotes that are not needed go (RFC 5321 section 4.1.2). */
  private static String local(String written) {
    String text = Normalizer.normalize(written, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    boolean quoted = text.length() > 2 && QUOTED.matcher(text).matches();
    String inner = quoted ? text.substring(1, text.length() - 1) : text;
    boolean plain = inner.length() <= MAX_LOCAL && ATOMS.matcher(inner).matches();
    return plain ? inner : quoted && inner.length() <= MAX_LOCAL ? text : "";
  }

  private static String domain(String written) {
    String text = written.endsWith(".") ? written.substring(0, written.length() - 1) : written;
    try {
      String ascii = IDN.toASCII(text, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
      return ascii.length() <= MAX_DOMAIN && DOMAIN.matcher(ascii).matches() ? ascii : "";
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  private static Strength strength(String local) {
    int plus = local.indexOf('+');
    String mailbox = plus > 0 ? local.substring(0, plus) : local;
    if (MACHINES.contains(mailbox)) {
      return Strength.WEAK;
    }
    return SHARED.contains(mailbox) ? Strength.MEDIUM : Strength.STRONG;
  }
}
