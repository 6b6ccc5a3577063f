package org.vigil.jobs.scan;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.vigil.container.Limits;
import org.vigil.container.SeekableBytes;
import org.vigil.hash.DigestSet;
import org.vigil.hash.Digests;
import org.vigil.hashset.vics.ReferencedMedia;
import org.vigil.isolate.Passwords;
import org.vigil.model.MediaBuilder;
import org.vigil.model.Reading;
import org.vigil.run.KnownAnswers;
import org.vigil.walk.MediaContents;
import org.vigil.walk.SourceWalk;
import org.vigil.walk.WalkSource;
import org.vigil.walk.WalkSourceBuilder;

/**
 * A provider's report whose words are known. It is read as any source is, and no reading of it is
 * kept.
 */
final class PlantedReport {
  private static final String MD5 = "0c".repeat(16);
  private static final byte[] BYTES =
      ("{'reportId':'900000077','dateReceived':'2026-01-02T03:04:05Z','reportedInformation':{"
              + "'reportingEsp':{'espName':'Canary Co','lastName':'Desk'},"
              + "'uploadedFiles':{'uploadedFiles':[{'filename':'canary.jpg','verificationHash':'"
              + MD5
              + "','submittalId':'s1','viewedByEsp':false}]}},"
              + "'additionalInformations':[{'value':'none'}]}")
          .replace('\'', '"')
          .getBytes(UTF_8);

  private PlantedReport() {}

  /**
   * Reads it.
   *
   * @throws org.vigil.run.GateException when it says something else than it does
   */
  static void require(int night) {
    KnownAnswers.require(
        "report",
        List.of("report 900000077 of Canary Co", "file " + MD5 + " viewed false"),
        read(night).stream().flatMap(reading -> words(reading).stream()).toList());
  }

  private static List<Reading> read(int night) {
    WalkSource source =
        WalkSourceBuilder.builder()
            .sourceId("canary")
            .sourceUri("canary.json")
            .caseId("canary")
            .path("canary.json")
            .night(night)
            .passwords(Passwords.NONE)
            .build();
    List<Reading> readings = new ArrayList<>();
    try (SourceWalk walk =
        new SourceWalk(source, InMemory::new, Limits.standard(), new DigestsAlone())) {
      walk.forEachRemaining(readings::add);
    } catch (IOException e) {
      throw new UncheckedIOException("A report in memory cannot be read", e);
    }
    return readings;
  }

  private static List<String> words(Reading reading) {
    List<String> words = new ArrayList<>();
    if (reading.report() != null) {
      words.add("report " + reading.report().reportId() + " of " + reading.report().provider());
    }
    if (reading.reportedFile() != null) {
      words.add(
          "file "
              + reading.reportedFile().md5()
              + " viewed "
              + Objects.toString(reading.reportedFile().viewedByProvider(), "unknown"));
    }
    return words;
  }

  /** The report's own bytes. */
  private static final class InMemory implements SeekableBytes {
    @Override
    public long sizeBytes() {
      return BYTES.length;
    }

    @Override
    public InputStream from(long offset) {
      int start = (int) Math.min(offset, BYTES.length);
      return new ByteArrayInputStream(BYTES, start, BYTES.length - start);
    }

    @Override
    public void close() {}
  }

  /** A report has no picture, and needs no process that decodes. */
  private static final class DigestsAlone implements MediaContents {
    @Override
    public Facts read(InputStream bytes) throws IOException {
      byte[] all = bytes.readAllBytes();
      Digests digests = new Digests();
      digests.update(all, 0, all.length);
      return container(digests.finish(), all);
    }

    @Override
    public Facts container(DigestSet digests, byte[] head) {
      return facts(digests.sha256(), digests.md5());
    }

    @Override
    public Facts referenced(ReferencedMedia media) {
      return facts("md5-" + media.md5(), media.md5());
    }

    private static Facts facts(String sha256, String md5) {
      return new Facts(
          MediaBuilder.builder()
              .sha256(sha256)
              .md5(md5)
              .mediaType("application/octet-stream")
              .build(),
          List.of());
    }
  }
}
