package org.vigil.isolate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Serializable;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * The passwords that the encrypted archives of a case are tried with, in their order. It never
 * prints them; its digest tells one list from another.
 */
public final class Passwords implements Serializable {
  private static final long serialVersionUID = 1;

  /** A case without a list. */
  public static final Passwords NONE = new Passwords(List.of());

  private final List<String> candidates;

  private Passwords(List<String> candidates) {
    this.candidates = candidates;
  }

  /** These, each once; a list that was given without any is {@link #NONE}. */
  public static Passwords of(List<String> candidates) {
    return candidates.isEmpty() ? NONE : new Passwords(candidates.stream().distinct().toList());
  }

  /** A text with one on each line, empty lines apart; spaces are part of a password. */
  public static Passwords parse(String text) {
    String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
    return of(unmarked.lines().filter(line -> !line.isEmpty()).toList());
  }

  /** The passwords in clear: for a cipher, and for the pipe to a process that has one. */
  public List<String> candidates() {
    return candidates;
  }

  /** These and, behind them, others. */
  public Passwords and(Passwords more) {
    return of(Stream.concat(candidates.stream(), more.candidates.stream()).toList());
  }

  public int count() {
    return candidates.size();
  }

  /** SHA-256 over the list, in hex. */
  public String digest() {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(String.join("\n", candidates).getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Passwords list && list.candidates.equals(candidates);
  }

  @Override
  public int hashCode() {
    return candidates.hashCode();
  }

  @Override
  public String toString() {
    return "Passwords[" + count() + "]";
  }
}
