package org.vigil.jobs.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.vigil.jobs.lead.Given.night;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vigil.jobs.lead.delta.RankedLead;
import org.vigil.jobs.lead.subject.LeadContext;
import org.vigil.jobs.lead.subject.Subject;
import org.vigil.model.term.MatchKind;
import org.vigil.model.term.lead.EvidenceDirection;

/** What holds for every lead, over some thousand subjects out of a seeded generator. */
final class LeadSumTest {
  private static final List<String> HOSTILE =
      List.of(
          "=cmd()|' /C calc'!A0",
          "<script>alert(1)</script>",
          "a\u0000b\r\nX: y\u001b[31m",
          "\u202Etxt.exe",
          "x".repeat(40_000),
          "R6). The victim is identified",
          "“quoted” \"name\"",
          "\uD800",
          "",
          "   ");
  private static final Pattern UNPLAIN = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}]|  ");
  private final Random random = new Random(20260501);

  @Test
  void addsUpToTheScoreExactlyAndReadsAsPlainText() {
    LeadContext context = night(1);
    int leads = 0;
    for (int i = 0; i < 4000; i++) {
      RankedLead lead = LeadRules.lead(subject(), context).orElse(null);
      if (lead != null) {
        leads++;
        check(lead);
      }
    }
    assertThat(leads).isGreaterThan(2500);
  }

  private static void check(RankedLead lead) {
    BigDecimal sum =
        lead.evidence().stream()
            .map(row -> BigDecimal.valueOf(row.contribution()))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(sum).isEqualByComparingTo(BigDecimal.valueOf(lead.lead().score()));
    assertThat(lead.lead().score()).isBetween(0.0, 100.0);
    assertThat(lead.lead().tier()).isEqualTo(Given.SETTINGS.tiers().of(lead.lead().score()));
    lead.evidence()
        .forEach(
            row -> {
              assertThat(row.confidence()).isBetween(0.0, 1.0);
              assertThat(agrees(row.contribution(), row.direction())).isTrue();
              assertPlain(row.sentence());
              assertPlain(row.value());
            });
    assertPlain(lead.lead().explanation());
    assertThat(lead.lead().explanation().length()).isLessThan(2500);
  }

  private static boolean agrees(double points, EvidenceDirection direction) {
    return switch (direction) {
      case RAISES -> points >= 0;
      case LOWERS -> points <= 0;
      default -> points == 0;
    };
  }

  private static void assertPlain(String text) {
    if (UNPLAIN.matcher(text).find()) {
      fail("Not plain: " + text);
    }
  }

  private Subject subject() {
    int size = 1 + random.nextInt(6);
    Given[] media = IntStream.range(0, size).mapToObj(this::media).toArray(Given[]::new);
    return switch (random.nextInt(3)) {
      case 0 -> GivenSubject.series(media);
      case 1 -> GivenSubject.device(media);
      default -> GivenSubject.single(media[0]);
    };
  }

  private Given media(int number) {
    Given given = random.nextInt(5) == 0 ? Given.video(number) : Given.picture(number);
    if (flip()) {
      given.original();
    }
    if (flip()) {
      given.camera(1 + random.nextInt(10));
    }
    if (flip()) {
      given.of(hostile(), hostile()).serial(hostile()).software(hostile());
    }
    if (flip()) {
      given.taken("%04d-0%d-01T00:00:00".formatted(1985 + random.nextInt(44), 1 + number));
      given.offset(flip() ? "+02:00" : hostile());
    }
    if (flip()) {
      given.at(random.nextInt(-95, 95), random.nextInt(-190, 190));
    }
    given.quality(random.nextInt(101)).size(random.nextInt(5000), random.nextInt(5000));
    for (int i = random.nextInt(4); i > 0; i--) {
      given.in(flip() ? hostile() : "case " + i, random.nextInt(4), hostile());
    }
    for (int i = random.nextInt(3); i > 0 && flip(); i--) {
      Boolean identified = flip() ? Boolean.valueOf(flip()) : null;
      given.known(
          flip() ? hostile() : "set",
          flip() ? MatchKind.PDQ : MatchKind.MD5,
          random.nextInt(32),
          identified);
    }
    return given;
  }

  private String hostile() {
    return HOSTILE.get(random.nextInt(HOSTILE.size()));
  }

  private boolean flip() {
    return random.nextBoolean();
  }
}
