package org.vigil.jobs.export.page;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.vigil.geo.WorldMap;
import org.vigil.jobs.export.rows.ExportFormat;
import org.vigil.jobs.export.rows.LeadList.Dossier;
import org.vigil.jobs.export.rows.Night;

/**
 * The leads as one HTML file that asks nothing of any network: a list to sort and filter, the
 * evidence of each lead, a map and a time line.
 *
 * <p>Its policy lets nothing run but the one script and the one style that it holds, by their
 * digests, and its script can set text only, never markup.
 */
public final class LeadsReport implements ExportFormat {
  private static final List<String> SCRIPTS =
      List.of("page.js", "filter.js", "map.js", "timeline.js", "dossier.js", "list.js");

  @Override
  public String name() {
    return "report";
  }

  @Override
  public String fileName() {
    return "report.html";
  }

  @Override
  public void write(Night night, OutputStream out) throws IOException {
    List<Dossier> foremost;
    try (Stream<Dossier> dossiers = night.leads().foremost()) {
      foremost = dossiers.toList();
    }
    String scope = CaseIndex.of(night, foremost.size());
    write(
        night,
        new ReportPage(scope, ReportCases.section(night), foremost, night.leads().count()),
        out);
  }

  /** Writes one page. */
  static void write(Night night, ReportPage page, OutputStream out) throws IOException {
    String style = resource("report.css");
    StringBuilder script = new StringBuilder("\"use strict\";\n");
    for (String part : SCRIPTS) {
      script.append(resource(part));
    }
    Map<String, String> values = new HashMap<>(ReportSummary.of(night, page));
    values.put("style", style);
    values.put("script", script.toString());
    values.put("policy", PagePolicy.of(style, script.toString()));
    values.put("data", ReportData.of(page.dossiers()));
    values.put("viewBox", WorldMap.viewBox());
    values.put("sphere", WorldMap.sphere());
    values.put("land", WorldMap.land());
    values.put("borders", WorldMap.borders());
    String html = new Template(resource("report.html")).with(values);
    out.write(html.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  /** A shipped text; its line ends are those that a browser hashes, wherever it was checked out. */
  private static String resource(String name) throws IOException {
    try (InputStream text = LeadsReport.class.getResourceAsStream(name)) {
      if (text == null) {
        throw new FileNotFoundException(name);
      }
      return new String(text.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
  }
}
