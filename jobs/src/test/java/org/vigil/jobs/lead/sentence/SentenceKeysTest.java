package org.vigil.jobs.lead.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.vigil.jobs.lead.Given;
import org.vigil.jobs.lead.GivenSubject;
import org.vigil.model.LeadEvidence;

/** What the code asks for and what the file of sentences has are the same. */
final class SentenceKeysTest {
  private static final Path SOURCES = Path.of("src/main/java/org/vigil/jobs/lead");

  /** Asked for by the name of a signal. */
  private static final String OF_SIGNALS = "(?:signal|topic)\\..*";

  private final Map<String, String> texts = Wording.builtIn();
  private final NamedSentences named;
  private final Map<String, List<Set<String>>> asked;

  SentenceKeysTest() throws IOException {
    named = NamedSentences.in(SOURCES);
    asked = named.asked;
  }

  @Test
  void everyKeyOfTheCodeIsInTheFileAndEveryKeyOfTheFileIsUsed() {
    Set<String> written = new TreeSet<>(texts.keySet());
    written.removeIf(key -> key.matches(OF_SIGNALS));
    Set<String> missing = new TreeSet<>(asked.keySet());
    missing.removeAll(written);
    assertThat(missing).as("missing").isEmpty();
    written.removeAll(asked.keySet());
    assertThat(written).as("unused").isEmpty();
    assertThat(asked).hasSizeGreaterThan(150);
  }

  @Test
  void everyTemplateHasTheSlotsThatTheCodeGives() {
    asked.forEach(
        (key, places) ->
            assertThat(Template.of(texts.getOrDefault(key, "")).slots())
                .as(key)
                .isEqualTo(places.get(0)));
  }

  @Test
  void everyPlaceThatAsksForASentenceFillsTheSameSlots() {
    asked.forEach((key, slots) -> assertThat(Set.copyOf(slots)).as(key).hasSize(1));
  }

  @Test
  void whatSelectsAFormHasANumberWhereverItIsFilled() {
    Set<String> counted = new TreeSet<>();
    texts.values().forEach(text -> counted.addAll(Template.of(text).counted()));
    counted.retainAll(named.uncounted);
    assertThat(counted).isEmpty();
  }

  @Test
  void everySignalHasANameAndWhatItJudges() {
    Set<String> signals =
        GivenSubject.lead(GivenSubject.single(Given.picture(1))).evidence().stream()
            .map(LeadEvidence::signal)
            .filter(signal -> !signal.equals("value_cap"))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> topics = new TreeSet<>();
    signals.forEach(signal -> topics.add("topic." + signal));
    Set<String> names = new TreeSet<>();
    List<String> others =
        List.of(
            "cap",
            "concern_cap",
            "value_cap",
            "floor",
            "suppressor",
            "withdrawal",
            "legal",
            "paused");
    signals.forEach(signal -> names.add("signal." + signal));
    others.forEach(other -> names.add("signal." + other));
    Set<String> written = new TreeSet<>(texts.keySet());
    written.removeIf(key -> !key.matches(OF_SIGNALS));
    topics.addAll(names);
    assertThat(written).isEqualTo(topics);
  }
}
