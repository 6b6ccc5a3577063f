package org.vigil.jobs.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigil.jobs.export.rows.ExportFormat;
import org.vigil.jobs.export.rows.GivenLeadList;
import org.vigil.jobs.export.rows.LeadMedia;
import org.vigil.jobs.export.rows.LeadMediaBuilder;
import org.vigil.jobs.export.rows.Night;
import org.vigil.jobs.export.rows.NightCounts;
import org.vigil.jobs.lead.settings.LeadSettings;
import org.vigil.model.Lead;
import org.vigil.model.LeadBuilder;
import org.vigil.model.LeadEvidence;
import org.vigil.model.known.HashSet;
import org.vigil.model.known.HashSetBuilder;
import org.vigil.model.ledger.Run;
import org.vigil.model.ledger.Run.TableVersion;
import org.vigil.model.term.HashSetKind;
import org.vigil.model.term.Reason;
import org.vigil.model.term.SubjectKind;
import org.vigil.model.term.lead.LeadStatus;
import org.vigil.model.term.lead.LeadType;

/** An invented night with leads of every kind, to test exports with and to look at them. */
public final class SampleNight {
  private static final Instant AS_OF = Instant.parse("2026-11-20T21:14:05Z");
  private static final List<LeadType> TYPES =
      List.of(
          LeadType.UNKNOWN_MEDIA,
          LeadType.SERIES_GROWTH,
          LeadType.SAME_DEVICE,
          LeadType.KNOWN_UNIDENTIFIED_VICTIM,
          LeadType.CROSS_CASE);
  private static final List<LeadStatus> STATUSES =
      List.of(
          LeadStatus.NEW,
          LeadStatus.NEW,
          LeadStatus.RAISED,
          LeadStatus.UNCHANGED,
          LeadStatus.UNCHANGED,
          LeadStatus.LOWERED,
          LeadStatus.WITHDRAWN);
  private static final List<Camera> CAMERAS =
      List.of(
          new Camera("Canon", "Canon EOS 700D", "083021004512", 5184, 3456),
          new Camera("Apple", "iPhone 13", null, 4032, 3024),
          new Camera("samsung", "SM-A536B", "R5CT20XYZ1A", 4624, 3468),
          new Camera("NIKON CORPORATION", "NIKON D3200", "6612093", 6016, 4000),
          new Camera("Panasonic", "DMC-TZ70", "F2Z1603150042", 4000, 3000),
          new Camera(null, null, null, 1280, 960));
  private static final List<Site> SITES =
      List.of(
          new Site("Lyon, France", 45.764, 4.8357),
          new Site("Cebu City, Philippines", 10.3157, 123.8854),
          new Site("Bucharest, Romania", 44.4268, 26.1025),
          new Site("São Paulo, Brazil", -23.5505, -46.6333),
          new Site("Århus, Denmark", 56.1572, 10.2107),
          new Site("Mombasa, Kenya", -4.0435, 39.6682),
          new Site("Hamilton, New Zealand", -37.787, 175.2793),
          new Site("Toronto, Canada", 43.6532, -79.3832),
          new Site("Utrecht, Netherlands", 52.0907, 5.1214));

  private final Random random = new Random(7);
  private final List<Lead> leads = new ArrayList<>();
  private final Map<String, List<LeadEvidence>> evidence = new HashMap<>();
  private final Map<String, List<LeadMedia>> media = new HashMap<>();
  private final Map<String, Long> seriesSizes = new HashMap<>();

  private SampleNight() {}

  private record Camera(
      @Nullable String make,
      @Nullable String model,
      @Nullable String serial,
      int width,
      int height) {}

  private record Site(String name, double latitude, double longitude) {}

  /** Writes every export of a night of so many leads into a folder: {@code FOLDER LEADS}. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    Night night = of(Integer.parseInt(arguments[1]));
    for (ExportFormat format : ExportFormats.all()) {
      try (OutputStream out = Files.newOutputStream(folder.resolve(format.fileName()))) {
        format.write(night, out);
      }
    }
  }

  public static Night of(int leads) {
    SampleNight sample = new SampleNight();
    IntStream.range(0, leads).forEach(sample::addLead);
    sample.leads.sort(Comparator.comparingDouble(Lead::score).reversed());
    return new Night(
        run(12),
        counts(),
        List.of(hashSet("national-vics-2026-11", 412_530), hashSet("partner-md5", 90_214)),
        new GivenLeadList(sample.leads, sample.evidence, sample.media, sample.seriesSizes),
        List.of(),
        () -> Stream.of(SampleCases.view("2026-1101", "Series of " + leads)));
  }

  /** A night that holds nothing but this lead, with one evidence and one member. */
  public static Night of(Lead lead, LeadEvidence evidence, LeadMedia media) {
    return new Night(
        run(1),
        counts(),
        List.of(),
        new GivenLeadList(
            List.of(lead),
            Map.of(lead.leadId(), List.of(evidence)),
            Map.of(lead.leadId(), List.of(media)),
            Map.of()),
        List.of(),
        () -> Stream.of(SampleCases.view(lead.cases().get(0), lead.explanation())));
  }

  public static Lead lead(Night night, int line) {
    return night.leads().leads().skip(line).findFirst().orElseThrow().lead();
  }

  private void addLead(int number) {
    String leadId = hex(16);
    Site site = pick(SITES);
    Camera camera = pick(CAMERAS);
    List<LeadMedia> members = members(site, camera, number);
    List<LeadEvidence> signals = SampleEvidence.of(leadId, random, site.name(), camera.model());
    double sum = signals.stream().mapToDouble(LeadEvidence::contribution).sum();
    double score = Math.round(Math.max(0, Math.min(100, sum)) * 10) / 10.0;
    evidence.put(leadId, signals);
    media.put(leadId, members);
    leads.add(lead(leadId, score, site, camera, members));
  }

  private Lead lead(
      String leadId, double score, Site site, Camera camera, List<LeadMedia> members) {
    LeadType type = pick(TYPES);
    LeadStatus status = pick(STATUSES);
    String seriesId = type == LeadType.SERIES_GROWTH ? newSeries() : null;
    List<String> taken =
        members.stream().map(LeadMedia::takenAtLocal).filter(at -> at != null).sorted().toList();
    List<String> digests = members.stream().map(LeadMedia::sha256).toList();
    return LeadBuilder.builder()
        .leadId(leadId)
        .version(1 + random.nextInt(4))
        .type(type)
        .tier(new LeadSettings.Tiers(80, 60, 35).of(score))
        .score(score)
        .status(status)
        .changeReason(SampleEvidence.reasonFor(status))
        .firstNight(status == LeadStatus.NEW ? 12 : 3 + random.nextInt(8))
        .explanation(SampleEvidence.explanation(members.size(), site.name()))
        .mediaSha256(digests)
        .subject(seriesId == null ? SubjectKind.PLACE : SubjectKind.SERIES)
        .subjectName(members.get(0).path().replaceAll("/[^/]*$", ""))
        .mediaCount((long) members.size())
        .toView(members.stream().filter(member -> member.known().isEmpty()).count())
        .valuePerView(score / 10)
        .openFirst(members.get(0).path())
        .alsoIn(List.of("the camera " + camera.model()))
        .seriesId(seriesId)
        .cases(members.stream().map(LeadMedia::caseId).distinct().sorted().toList())
        .sources(List.of("s3a://intake/2026/" + members.get(0).caseId() + "/seizure.zip"))
        .devices(camera.model() == null ? List.of() : List.of(camera.make() + " " + camera.model()))
        .takenFrom(taken.isEmpty() ? null : taken.get(0))
        .takenTo(taken.isEmpty() ? null : taken.get(taken.size() - 1))
        .places(
            members.stream().anyMatch(member -> member.latitude() != null)
                ? List.of(site.name())
                : List.of())
        .runId(run(12).runId())
        .rulesDigest("9c1e0f".repeat(10) + "77aa")
        .night(12)
        .build();
  }

  private String newSeries() {
    String seriesId = hex(12);
    seriesSizes.put(seriesId, 3L + random.nextInt(60));
    return seriesId;
  }

  private List<LeadMedia> members(Site site, Camera camera, int number) {
    boolean located = random.nextInt(3) > 0;
    LocalDateTime first =
        LocalDateTime.of(2026, 11, 1, 9, 30).minusDays((long) Math.pow(random.nextInt(40), 2));
    return IntStream.range(0, 1 + random.nextInt(9))
        .mapToObj(
            at ->
                LeadMediaBuilder.builder()
                    .sha256(hex(64))
                    .sha1(hex(40))
                    .md5(hex(32))
                    .pdq(hex(64))
                    .sizeBytes(2_400_000L + random.nextInt(900_000))
                    .mediaType(at % 5 == 4 ? "image/png" : "image/jpeg")
                    .width(camera.width())
                    .height(camera.height())
                    .takenAtLocal(
                        camera.model() == null ? null : first.plusMinutes(37L * at * at).toString())
                    .latitude(located ? site.latitude() + random.nextGaussian() / 40 : null)
                    .longitude(located ? site.longitude() + random.nextGaussian() / 40 : null)
                    .make(camera.make())
                    .model(camera.model())
                    .bodySerial(camera.serial())
                    .sourceId(hex(32))
                    .caseId("2026-%04d".formatted(1100 + random.nextInt(6)))
                    .path(
                        "seizure.zip!/DCIM/%dCANON/IMG_%04d.JPG"
                            .formatted(100 + number % 7, 2041 + at))
                    .known(at == 0 && random.nextInt(3) == 0 ? List.of("partner-md5") : List.of())
                    .build())
        .toList();
  }

  private String hex(int digits) {
    StringBuilder hex = new StringBuilder(digits);
    for (int at = 0; at < digits; at++) {
      hex.append(Character.forDigit(random.nextInt(16), 16));
    }
    return hex.toString();
  }

  private <T> T pick(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  public static NightCounts counts() {
    return new NightCounts(
        6,
        41,
        18_432,
        17_904,
        482,
        3,
        43,
        15_210,
        3_987,
        2_114,
        Map.of(Reason.TRUNCATED, 21L, Reason.ENCRYPTED, 14L, Reason.DECODE_ERROR, 33L));
  }

  public static Run run(int night) {
    return new Run(
        "3fa94c0d".repeat(8),
        night + 2,
        night,
        "published",
        Instant.parse("2026-11-21T01:00:03Z"),
        Instant.parse("2026-11-21T01:42:51Z"),
        null,
        AS_OF,
        "0.1.0",
        "b7d1".repeat(16),
        "e02c".repeat(16),
        List.of(
            new TableVersion("media", 31, 15_210, "a1b2".repeat(16)),
            new TableVersion("leads", 12, 48, "c3d4".repeat(16))),
        2,
        List.of(),
        "0f".repeat(32),
        "1e".repeat(32));
  }

  private static HashSet hashSet(String name, long entries) {
    return HashSetBuilder.builder()
        .name(name)
        .version("d5".repeat(32))
        .number(1)
        .sourceUri("s3a://hash-sets/" + name)
        .sourceId("1d".repeat(32))
        .modifiedAt(AS_OF)
        .format("vics")
        .kind(HashSetKind.FULL)
        .entries(entries)
        .opened(entries)
        .held(entries)
        .inForce(true)
        .night(3)
        .build();
  }
}
