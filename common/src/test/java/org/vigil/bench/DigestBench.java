package org.vigil.bench;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Random;
import org.vigil.bench.CpuTime.Taken;
import org.vigil.hash.Digests;

/** MD5, SHA-1 and SHA-256 in one pass, beside the JDK's MD5 alone, which is the slowest of them. */
public final class DigestBench {
  private static final int MEGABYTES = 64;
  private static final int BUFFER_BYTES = 64 << 10;
  private static final int ROUNDS = 10;

  private DigestBench() {}

  public static void main(String... ignored) {
    byte[] content = new byte[MEGABYTES * 1_000_000];
    new Random(1).nextBytes(content);
    Taken three = CpuTime.least(ROUNDS, () -> three(content));
    Taken one = CpuTime.least(ROUNDS, () -> md5(content));
    System.out.printf(
        "three digests %.0f MB/s, MD5 alone %.0f MB/s: %.2f of it%n",
        rate(three), rate(one), rate(three) / rate(one));
  }

  private static double rate(Taken taken) {
    return MEGABYTES * 1000 / taken.millis();
  }

  private static long three(byte[] content) {
    Digests digests = new Digests();
    for (int at = 0; at < content.length; at += BUFFER_BYTES) {
      digests.update(content, at, Math.min(BUFFER_BYTES, content.length - at));
    }
    return digests.finish().hashCode();
  }

  private static long md5(byte[] content) {
    try {
      MessageDigest md5 = MessageDigest.getInstance("MD5");
      for (int at = 0; at < content.length; at += BUFFER_BYTES) {
        md5.update(content, at, Math.min(BUFFER_BYTES, content.length - at));
      }
      return md5.digest()[0];
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has MD5", e);
    }
  }
}
