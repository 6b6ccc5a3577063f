package org.vigil.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.vigil.bench.CpuTime.Taken;
import org.vigil.container.ArchiveFormat;
import org.vigil.container.Member;
import org.vigil.container.Members;
import org.vigil.container.cybertip.CyberTipFormat;
import org.vigil.container.mail.MailFormat;
import org.vigil.identifier.IdentifierRules;
import org.vigil.identifier.MetadataWords;
import org.vigil.identifier.MetadataWordsBuilder;

/**
 * What people and reports say: CyberTipline reports in both forms, read with all that they declare,
 * beside the parsers alone; and the identifiers that the rules find in paths, mails and metadata.
 * Give it how many files a report names, 4 if nothing is given.
 */
public final class FactsBench {
  private static final int ROUNDS = 10;
  private static final int MOST_FILES = 20_000;
  private static final int THINGS = 20_000;
  private static final IdentifierRules RULES = IdentifierRules.all("DE");

  private FactsBench() {}

  public static void main(String... files) {
    int named = files.length == 0 ? 4 : Integer.parseInt(files[0]);
    int reports = Math.max(1, MOST_FILES / named);
    reports("JSON", json(named), reports, FactsBench::parsedJson);
    reports("XML", xml(named), reports, FactsBench::parsedXml);
    List<String> paths = IntStream.range(0, THINGS).mapToObj(FactsBench::path).toList();
    identifiers("paths", () -> paths.stream().mapToLong(it -> RULES.inPath(it).size()).sum());
    List<MetadataWords> words = IntStream.range(0, THINGS).mapToObj(FactsBench::words).toList();
    identifiers(
        "metadata", () -> words.stream().mapToLong(it -> RULES.inMetadata(it).size()).sum());
    byte[] mail = mail().getBytes(UTF_8);
    identifiers(
        "mails",
        () -> IntStream.range(0, THINGS).mapToLong(i -> declared(new MailFormat(), mail)).sum());
  }

  private static void reports(
      String form, String report, int reports, ToLongFunction<byte[]> parser) {
    byte[] bytes = report.getBytes(UTF_8);
    CyberTipFormat format = new CyberTipFormat();
    long sightings = declared(format, bytes);
    Taken read =
        CpuTime.least(
            ROUNDS,
            () -> IntStream.range(0, reports).mapToLong(i -> declared(format, bytes)).sum());
    Taken parsed =
        CpuTime.least(
            ROUNDS,
            () -> IntStream.range(0, reports).mapToLong(i -> parser.applyAsLong(bytes)).sum());
    System.out.printf(
        Locale.ROOT,
        "%-8s %,d bytes, %d identifiers: %,.0f reports/s, %.0f MB/s; the parser alone %,.0f/s: %.1f"
            + " times%n",
        form,
        bytes.length,
        sightings,
        reports * 1000 / read.millis(),
        reports * (bytes.length / 1000.0) / read.millis(),
        reports * 1000 / parsed.millis(),
        read.millis() / parsed.millis());
  }

  private static void identifiers(String where, LongSupplier work) {
    long found = work.getAsLong();
    Taken taken = CpuTime.least(ROUNDS, work);
    System.out.printf(
        Locale.ROOT,
        "%-8s %,.0f/s, in which %,.0f identifiers/s are found%n",
        where,
        THINGS * 1000 / taken.millis(),
        found * 1000 / taken.millis());
  }

  /** How many identifiers a container and its members name. */
  private static long declared(ArchiveFormat format, byte[] bytes) {
    try (Members members = format.open(new ByteArrayInputStream(bytes))) {
      long sightings = 0;
      for (var next = members.next(); next.isPresent(); next = members.next()) {
        Member member = next.get();
        try (InputStream content = member.content()) {
          content.transferTo(OutputStream.nullOutputStream());
        }
        sightings += members.declaredOfMember().sightings().size();
      }
      return sightings + members.declared().sightings().size();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long parsedJson(byte[] bytes) {
    try (JsonParser parser = new JsonFactory().createParser(bytes)) {
      long tokens = 0;
      while (parser.nextToken() != null) {
        tokens++;
      }
      return tokens;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long parsedXml(byte[] bytes) {
    try {
      XMLStreamReader reader =
          XMLInputFactory.newDefaultFactory()
              .createXMLStreamReader(new ByteArrayInputStream(bytes));
      long events = 0;
      for (; reader.hasNext(); events++) {
        reader.next();
      }
      return events;
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String path(int i) {
    return switch (i % 5) {
      case 0 -> "case/phone.zip!/DCIM/100APPLE/IMG_%04d.HEIC".formatted(i % 10_000);
      case 1 ->
          "case/phone.zip!/WhatsApp/Media/WhatsApp Images/IMG-20260102-WA%04d.jpg"
              .formatted(i % 10_000);
      case 2 -> "case/disk.e01!/Users/me/Mail/user%d@example.org.pst".formatted(i);
      case 3 -> "case/disk.e01!/Windows/System32/drivers/file%d.sys".formatted(i);
      default -> "case/Takeout/Google Photos/Photos from 2024/PXL_20240304_%09d.jpg".formatted(i);
    };
  }

  private static MetadataWords words(int i) {
    return MetadataWordsBuilder.builder()
        .owner(i % 4 == 0 ? "Owner " + i : null)
        .artist(i % 8 == 0 ? "artist" + i + "@example.org" : null)
        .software("16.2")
        .make("Apple")
        .model("iPhone 12")
        .build();
  }

  private static String mail() {
    return "Received: from home ([81.2.69.160]) by mx.example.org; Fri, 6 May 2022 12:00:00 +0200\r\n"
        + "From: Ada Example <ada@example.org>\r\nTo: bob@example.net, carol@example.com\r\n"
        + "Date: Fri, 6 May 2022 12:00:00 +0200\r\nSubject: s\r\n\r\n"
        + "Write to dora@example.org or look at https://www.instagram.com/dora.e\r\n"
        + "Some more words of a mail that name nobody at all.\r\n".repeat(20);
  }

  private static String json(int files) {
    StringBuilder named = new StringBuilder();
    for (int i = 0; i < files; i++) {
      named
          .append(i == 0 ? "" : ",")
          .append(
              ("{'filename':'%d.jpg','originalFilename':'IMG_%04d.jpg','submittalId':'%d',"
                      + "'verificationHash':'%032x','viewedByEsp':true,'sourceInformation':"
                      + "{'sourceCaptures':[{'captureType':'IP Address','value':'81.2.69.160',"
                      + "'dateTime':'2026-01-02T03:04:05Z','eventName':'Upload'}]}}")
                  .formatted(i, i % 10_000, i, i));
    }
    return ("{'reportId':'12345678','dateReceived':'2026-01-03T00:00:00Z','reportedInformation':{"
            + "'reportingEsp':{'espName':'Example Co'},'incidentSummary':{'incidentType':"
            + "'Child Pornography (possession, manufacture, and distribution)',"
            + "'incidentDateTime':'2026-01-02T03:04:05Z'},'reportedPeople':{'reportedPersons':["
            + "{'firstName':'Ada','lastName':'Example','espService':'Chat','espUserId':'u-1',"
            + "'screenName':{'value':'ada'},'emails':{'emails':[{'value':'ada@example.org'}]},"
            + "'sourceInformation':{'sourceCaptures':[{'captureType':'IP Address','value':"
            + "'81.2.69.160','dateTime':'2026-01-01T03:04:05Z','eventName':'Login'}]}}]},"
            + "'uploadedFiles':{'uploadedFiles':["
            + named
            + "]}}}")
        .replace('\'', '"');
  }

  private static String xml(int files) {
    StringBuilder named = new StringBuilder();
    for (int i = 0; i < files; i++) {
      named.append(
          ("<fileDetails><reportId>12345678</reportId><fileId>%d</fileId><originalFileName>IMG_%04d"
                  + ".jpg</originalFileName><fileViewedByEsp>true</fileViewedByEsp><originalFileHash"
                  + " hashType=\"MD5\">%032x</originalFileHash><ipCaptureEvent><ipAddress>81.2.69.160"
                  + "</ipAddress><eventName>Upload</eventName><dateTime>2026-01-02T03:04:05Z"
                  + "</dateTime></ipCaptureEvent></fileDetails>")
              .formatted(i, i % 10_000, i));
    }
    return "<report xmlns=\"http://report.cybertip.org/leaws/icac\"><reportId>12345678</reportId>"
        + "<incidentSummary><incidentType>Child Pornography (possession, manufacture, and"
        + " distribution)</incidentType><incidentDateTime>2026-01-02T03:04:05Z</incidentDateTime>"
        + "</incidentSummary><personOrUserReported><personOrUserReportedPerson><firstName>Ada"
        + "</firstName><lastName>Example</lastName><email>ada@example.org</email>"
        + "</personOrUserReportedPerson><espIdentifier>u-1</espIdentifier><espService>Chat"
        + "</espService><screenName>ada</screenName><ipCaptureEvent><ipAddress>81.2.69.160"
        + "</ipAddress><eventName>Login</eventName><dateTime>2026-01-01T03:04:05Z</dateTime>"
        + "</ipCaptureEvent></personOrUserReported>"
        + named
        + "</report>";
  }
}
