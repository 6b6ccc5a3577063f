package org.vigil.identifier.form;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The e-mail addresses in a header's list (RFC 5322 section 3.4) and in running text. Display names
 * and comments are names of persons, and are passed over.
 */
public final class EmailAddresses {
  private static final int MAX_FOUND = 500;
  private static final int MAX_LOCAL = 64;
  private static final int MAX_DOMAIN = 253;

  /**
   * What stands in addresses beside letters and digits; fewer than the RFC has, for text has them
   * too.
   */
  private static final String LOCAL_MARKS = "._+-'";

  private EmailAddresses() {}

  /** The addresses of a list, each once: mailboxes and the members of groups. */
  public static List<Identifier> inHeader(String list) {
    Set<Identifier> found = new LinkedHashSet<>();
    StringBuilder address = new StringBuilder();
    int comments = 0;
    for (int i = 0; i < list.length() && found.size() < MAX_FOUND; i++) {
      char next = list.charAt(i);
      if (next == '(' || next == ')') {
        comments = Math.max(0, comments + (next == '(' ? 1 : -1));
      } else if (comments > 0) {
        i += next == '\\' ? 1 : 0;
      } else if (next == '"') {
        int end = quoteEnd(list, i);
        address.append(list, i, end + 1);
        i = end;
      } else if (next == '<' || next == ':') {
        // Before it stands a display name or a group's.
        address.setLength(0);
      } else if (next == ',' || next == ';' || next == '>') {
        EmailAddress.of(address.toString()).ifPresent(found::add);
        address.setLength(0);
      } else {
        address.append(next);
      }
    }
    EmailAddress.of(address.toString()).ifPresent(found::add);
    return List.copyOf(found);
  }

  /** Where the quoted string ends that begins there, or the text. */
  private static int quoteEnd(String list, int from) {
    int i = from + 1;
    while (i < list.length() && list.charAt(i) != '"') {
      i += list.charAt(i) == '\\' ? 2 : 1;
    }
    return Math.min(i, list.length() - 1);
  }

  /**
   * The addresses in running text, each once, in ASCII: in other letters nothing tells where one
   * ends. Names of pictures such as {@code a@2x.png} are none.
   */
  public static List<Identifier> inText(String text) {
    Set<Identifier> found = new LinkedHashSet<>();
    int at = text.indexOf('@');
    while (at >= 0 && found.size() < MAX_FOUND) {
      int from = start(text, at);
      int to = end(text, at);
      if (from < at && to > at + 1 && isHost(text, at, to)) {
        EmailAddress.of(text.substring(from, to)).ifPresent(found::add);
      }
      at = text.indexOf('@', at + 1);
    }
    return new ArrayList<>(found);
  }

  private static int start(String text, int at) {
    int from = at;
    while (from > 0 && at - from <= MAX_LOCAL && isLocal(text.charAt(from - 1))) {
      from--;
    }
    // A longer word is no local part, and its end is not one either.
    if (at - from > MAX_LOCAL || (from > 0 && isJoined(text.charAt(from - 1)))) {
      return at;
    }
    while (from < at && LOCAL_MARKS.indexOf(text.charAt(from)) >= 0 && text.charAt(from) != '_') {
      from++;
    }
    return from;
  }

  private static int end(String text, int at) {
    int to = at + 1;
    while (to < text.length() && to - at <= MAX_DOMAIN && isDomain(text.charAt(to))) {
      to++;
    }
    while (to > at + 1 && !Character.isLetterOrDigit(text.charAt(to - 1))) {
      to--;
    }
    return to;
  }

  /** Whether a domain ends there that is no file's name with an ending. */
  private static boolean isHost(String text, int at, int to) {
    String host = text.substring(at + 1, to);
    int dot = host.lastIndexOf('.');
    return dot > 0
        && !goesOn(text, to)
        && !isScale(host)
        && !FileEnding.isOne(host.substring(dot + 1));
  }

  private static boolean goesOn(String text, int to) {
    char next = to < text.length() ? text.charAt(to) : ' ';
    char then = to + 1 < text.length() ? text.charAt(to + 1) : ' ';
    return next == '@'
        || (next == '_' && isLocal(then) && !isDigit(then))
        || (next >= 128 && isJoined(next));
  }

  /** What stands behind the at sign of a picture for dense screens. */
  private static boolean isScale(String host) {
    return host.length() > 2
        && isDigit(host.charAt(0))
        && host.startsWith("x", 1)
        && !isAscii(host.charAt(2));
  }

  private static boolean isDigit(char next) {
    return next >= '0' && next <= '9';
  }

  private static boolean isLocal(char next) {
    return isAscii(next) || LOCAL_MARKS.indexOf(next) >= 0;
  }

  private static boolean isDomain(char next) {
    return isAscii(next) || next == '.' || next == '-';
  }

  private static boolean isAscii(char next) {
    return next < 128 && Character.isLetterOrDigit(next);
  }

  /**
   * Whether letters beside it are a part of something else; scripts that leave no blank between
   * words begin at U+2E80.
   */
  private static boolean isJoined(char next) {
    return "@/=%&".indexOf(next) >= 0 || (next >= 128 && next < 0x2E80 && Character.isLetter(next));
  }
}
