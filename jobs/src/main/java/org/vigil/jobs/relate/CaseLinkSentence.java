package org.vigil.jobs.relate;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.vigil.model.CaseLink;
import org.vigil.model.CaseLinkBuilder;
import org.vigil.model.term.CaseLinkKind;

/** Why a case is linked with others, in plain words. */
final class CaseLinkSentence {
  private CaseLinkSentence() {}

  static CaseLink with(CaseLink link, int mostCases) {
    return CaseLinkBuilder.builder(link).sentence(of(link, mostCases)).build();
  }

  static String of(CaseLink link, int mostCases) {
    if (link.caseId().isEmpty()) {
      return format(
          "%s is in %,d cases, more than the %,d of vigil.relate.most-cases: too common to link them.",
          upper(link.label()), link.cases(), mostCases);
    }
    return format(
        "Case %s has %s: %s; so %s.%s",
        link.caseId(), link.label(), items(link), others(link.cases() - 1), limits(link));
  }

  private static String items(CaseLink link) {
    boolean one = link.items() == 1;
    String noun =
        switch (link.kind()) {
          case IDENTIFIER -> one ? "named once" : "named in %,d places";
          case DEVICE -> one ? "in 1 picture or document" : "in %,d pictures or documents";
          case NAMED_SERIES -> one ? "1 media" : "%,d media";
          case FOLDER -> one ? "in 1 place" : "in %,d places";
          case PLACE_AND_HOUR -> one ? "1 picture taken there" : "%,d pictures taken there";
        };
    return format(noun, link.items())
        + (link.example() == null ? "" : ", such as " + link.example());
  }

  private static String others(long others) {
    return others == 1 ? "has 1 other case" : format("have %,d other cases", others);
  }

  /** What weakens it. */
  private static String limits(CaseLink link) {
    if (link.own() == 0 && link.kind() != CaseLinkKind.FOLDER) {
      return " All of it here are copies of what other cases have, so that files may have spread and nothing more.";
    }
    return switch (link.rule()) {
      case "identifier/IP" -> moments(link.momentGap());
      case "device/LENS_SERIAL" -> " A lens may change hands.";
      case "device/DOCUMENT" -> " Edited copies of one picture share it, whoever has them.";
      case "device/FINGERPRINT" ->
          " It is how all cameras of this model and software write, and no number of one."
              + counters(link.counterGap());
      case "series/pdq", "series/frame" ->
          " The media look like listed ones, and are not the same.";
      case "place/200m-1h" -> " At a sight or an event that happens by chance.";
      default -> "";
    };
  }

  private static String moments(@Nullable Long gap) {
    return gap != null && gap <= MomentGaps.HOUR_SECONDS
        ? format(
            " Reports have it within %,d minutes of each other: as one line's.", (gap + 59) / 60)
        : " An address changes hands: compare the moments.";
  }

  private static String counters(@Nullable Long gap) {
    if (gap == null) {
      return "";
    }
    return gap > CounterGaps.NEAR
        ? format(
            " The counters in the files' names lie %,d or more apart, as those of two cameras do: it links none.",
            gap)
        : format(
            " The counters in the files' names come within %,d, as those of one camera do, and of two by chance.",
            gap);
  }

  private static String upper(String label) {
    return label.isEmpty() ? label : Character.toUpperCase(label.charAt(0)) + label.substring(1);
  }

  private static String format(String text, Object... values) {
    return String.format(Locale.ROOT, text, values);
  }
}
