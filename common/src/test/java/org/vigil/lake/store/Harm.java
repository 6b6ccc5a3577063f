package org.vigil.lake.store;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * What goes wrong between a client and its store. Shares are of all requests; which of them it
 * hits, a seed decides.
 */
public final class Harm {
  private static final Pattern COMMIT = Pattern.compile("/_delta_log/[0-9]{20}\\.json");

  /** What happens to a request. */
  enum Kind {
    NONE,
    /** The store has too much to do, and says so. */
    SLOW_DOWN,
    /** The connection breaks before the store has seen the request. */
    RESET,
    /** The answer breaks off in the middle of its body. */
    CUT,
    /** The store has done it, and nobody hears of it. */
    LOST
  }

  private final Random random;
  private final double slowDown;
  private final double reset;
  private final double cut;
  private boolean losesCommits;
  private boolean forgetsConditions;
  private final Set<String> lost = ConcurrentHashMap.newKeySet();

  private Harm(long seed, double slowDown, double reset, double cut) {
    this.random = new Random(seed);
    this.slowDown = slowDown;
    this.reset = reset;
    this.cut = cut;
  }

  /** Nothing goes wrong. */
  public static Harm none() {
    return new Harm(0, 0, 0, 0);
  }

  /** A fifth too much, a twentieth reset, a twentieth cut, and the answer to each commit lost. */
  public static Harm of(long seed) {
    return new Harm(seed, 0.2, 0.05, 0.05).losingCommits();
  }

  /** The answer to each commit is lost, once. */
  public Harm losingCommits() {
    losesCommits = true;
    return this;
  }

  /** The store does not know what {@code If-None-Match} means. */
  public Harm forgettingConditions() {
    forgetsConditions = true;
    return this;
  }

  /** The request as the store sees it. */
  HttpMessage seen(HttpMessage request) {
    return forgetsConditions ? request.without("if-none-match") : request;
  }

  synchronized Kind to(HttpMessage request) {
    double at = random.nextDouble();
    if (at < slowDown) {
      return Kind.SLOW_DOWN;
    }
    if (at < slowDown + reset) {
      return Kind.RESET;
    }
    if (request.method().equals("PUT")) {
      return losesCommits && isCommit(request) && !lost.contains(request.target())
          ? Kind.LOST
          : Kind.NONE;
    }
    return at < slowDown + reset + cut ? Kind.CUT : Kind.NONE;
  }

  private static boolean isCommit(HttpMessage request) {
    return COMMIT.matcher(request.target()).find();
  }

  /** Whether this was the commit that arrived, and not one that another was before. */
  boolean loses(HttpMessage request, HttpMessage answer) {
    return answer.status() == 200 && lost.add(request.target());
  }

  /** As S3 says it. */
  static HttpMessage slowDown(HttpMessage request) {
    String body =
        "<Error><Code>SlowDown</Code><Message>Please reduce your request rate.</Message></Error>";
    return new HttpMessage(
        "HTTP/1.1 503 Slow Down",
        List.of("Content-Type: application/xml", "Content-Length: " + body.length()),
        request.method().equals("HEAD") ? "" : body);
  }
}
