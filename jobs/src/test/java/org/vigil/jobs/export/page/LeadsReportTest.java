package org.vigil.jobs.export.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vigil.jobs.export.ExportFormatsTest;
import org.vigil.jobs.export.HostileNight;
import org.vigil.jobs.export.SampleNight;
import org.vigil.jobs.export.rows.GivenLeadList;
import org.vigil.jobs.export.rows.Night;
import org.vigil.jobs.export.rows.NightCounts;
import org.vigil.jobs.text.VisibleText;

/** The report as a page that runs nothing but itself. */
class LeadsReportTest {
  private static final LeadsReport REPORT = new LeadsReport();

  @Test
  void thePolicyAllowsNothingButItsOwnScriptAndStyle() throws Exception {
    String page = page(SampleNight.of(5));
    String policy = between(page, "http-equiv=\"Content-Security-Policy\" content=\"", "\"");
    assertThat(policy.split("; "))
        .containsExactly(
            "default-src 'none'",
            "style-src '" + digest(between(page, "<style>", "</style>")) + "'",
            "script-src '" + digest(between(page, "<script>", "</script>")) + "'",
            "base-uri 'none'",
            "form-action 'none'",
            "require-trusted-types-for 'script'",
            "trusted-types 'none'");
  }

  @Test
  void asksNothingOfAnyNetwork() throws IOException {
    String page = page(SampleNight.of(5));
    assertThat(page)
        .doesNotContainIgnoringCase("http:")
        .doesNotContainIgnoringCase("https:")
        .doesNotContainPattern("(?i)(src|href|action)\\s*=")
        .doesNotContainPattern("(?i)url\\s*\\(|@import|\"//|'//")
        .doesNotContainPattern("(?i)\\b(fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon)\\b")
        .doesNotContainPattern("(?i)<(img|link|iframe|object|embed|video|audio|picture|image)\\b");
  }

  @Test
  void itsScriptSetsTextOnlyAndNeverMarkup() throws IOException {
    assertThat(between(page(SampleNight.of(1)), "<script>", "</script>"))
        .doesNotContainPattern("innerHTML|outerHTML|insertAdjacentHTML|document\\.write|eval\\(");
  }

  @Test
  void hostileTextStaysText() throws IOException {
    for (String text : HostileNight.TEXTS) {
      String page = page(HostileNight.of(text));
      assertThat(occurrences(page, "<script")).as(text).isEqualTo(2);
      assertThat(occurrences(page, "</script")).as(text).isEqualTo(2);
      assertThat(page).doesNotContain("<!--").doesNotContain("<img");
      assertThat(withoutData(page)).doesNotContainPattern("<[^>]*\\son\\w+\\s*=");
      String lines = page.replace("\n", "");
      assertThat(VisibleText.of(lines)).as(text).isEqualTo(lines);
    }
  }

  @Test
  void itsDataReadsBackWithUnseenCharactersWrittenOut() throws IOException {
    for (String text : HostileNight.TEXTS) {
      String data = between(page(HostileNight.of(text)), "id=\"data\">", "</script>");
      JsonNode entry = new ObjectMapper().readTree(data).get(0);
      String visible = VisibleText.of(text);
      assertThat(entry.at("/lead/explanation").asText()).isEqualTo(visible);
      assertThat(entry.at("/lead/cases/0").asText()).isEqualTo(visible);
      assertThat(entry.at("/members/0/known/0").asText()).isEqualTo(visible);
      assertThat(entry.at("/evidence/0/contribution").asDouble()).isEqualTo(-5);
      assertThat(entry.at("/spots")).as("a place that is nowhere on earth").isEmpty();
    }
  }

  @Test
  void saysThatANightHasNoLeads() throws IOException {
    assertThat(page(SampleNight.of(0)))
        .contains("No leads this night.")
        .doesNotContain("<noscript>");
  }

  @Test
  void listsTheFirstLeadsWithoutAScript() throws IOException {
    Night night = SampleNight.of(120);
    String table = between(page(night), "<noscript>", "</noscript>");
    assertThat(table).contains("The first 100 of 120 leads");
    assertThat(occurrences(table, "<tr>")).isEqualTo(101);
    assertThat(page(SampleNight.of(5))).doesNotContain("No leads this night.");
  }

  @Test
  void saysWhenTheCountsDoNotBalance() throws IOException {
    assertThat(page(SampleNight.of(0))).contains("In balance.");
    NightCounts lost = new NightCounts(1, 1, 10, 8, 0, 0, 1, 8, 0, 8, Map.of());
    Night night =
        new Night(SampleNight.run(1), lost, List.of(), GivenLeadList.EMPTY, List.of(), Stream::of);
    assertThat(page(night)).contains("Not in balance.").contains("10 listed \u2260 8 media files");
  }

  private static String page(Night night) throws IOException {
    return new String(ExportFormatsTest.written(REPORT, night), UTF_8);
  }

  private static String withoutData(String page) {
    return page.replace(between(page, "id=\"data\">", "</script>"), "")
        .replace(between(page, "<script>", "</script>"), "");
  }

  private static String between(String text, String start, String end) {
    int from = text.indexOf(start) + start.length();
    return text.substring(from, text.indexOf(end, from));
  }

  private static int occurrences(String text, String part) {
    Matcher matcher = Pattern.compile(Pattern.quote(part)).matcher(text.toLowerCase(Locale.ROOT));
    return (int) matcher.results().count();
  }

  private static String digest(String text) throws Exception {
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
    return "sha256-" + Base64.getEncoder().encodeToString(digest);
  }
}
