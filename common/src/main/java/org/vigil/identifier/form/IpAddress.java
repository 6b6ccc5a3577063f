package org.vigil.identifier.form;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vigil.model.term.IdentifierKind;

/**
 * An IP address with the port that stood behind it: version 4 in four decimal numbers, version 6 as
 * RFC 5952 writes it; one of version 4 within version 6 (RFC 4291 section 2.5.5.2) is of version 4.
 *
 * @param identifier the address; {@link IpRange} says how strong it is
 * @param port the port, where one was written
 */
public record IpAddress(Identifier identifier, @Nullable Integer port) {
  private static final int MAX_LENGTH = 80;
  private static final int MAX_PORT = 65_535;
  private static final Pattern BRACKETED =
      Pattern.compile(
          "\\[(?:IPv6:)?([^\\[\\]]{2,60})\\](?::(\\d{1,5}))?", Pattern.CASE_INSENSITIVE);
  private static final Pattern WITH_PORT = Pattern.compile("([0-9.]{7,15}):(\\d{1,5})");

  /** The address that the text is as a whole, if it is one that a host on a network may have. */
  public static Optional<IpAddress> of(String text) {
    String bare = text.strip();
    if (bare.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    Matcher bracketed = BRACKETED.matcher(bare);
    if (bracketed.matches()) {
      return of(bracketed.group(1), bracketed.group(2));
    }
    Matcher withPort = WITH_PORT.matcher(bare);
    return withPort.matches() ? of(withPort.group(1), withPort.group(2)) : of(bare, null);
  }

  private static Optional<IpAddress> of(String address, @Nullable String port) {
    int number = port == null ? 0 : Integer.parseInt(port);
    int[] words = IpWords.parse(address);
    if (number > MAX_PORT || words.length == 0) {
      return Optional.empty();
    }
    return IpRange.strength(words)
        .map(strength -> new Identifier(IdentifierKind.IP, IpWords.format(words), strength))
        .map(identifier -> new IpAddress(identifier, number == 0 ? null : Integer.valueOf(number)));
  }
}
