package org.vigil.jobs.lead.population;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import net.lingala.zip4j.ZipFile;
import net.lingala.zip4j.model.ZipParameters;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.io.FileUtils;
import org.vigil.hash.DigestSet;
import org.vigil.hash.Digests;
import org.vigil.jobs.lead.quality.Grade;
import org.vigil.jobs.lead.quality.Truth;
import org.vigil.model.Media;
import org.vigil.model.Reading;

/**
 * A population as files: {@code night-N/CASE/EXHIBIT/...} to be read on night N, {@code
 * hash-sets-N}, and {@code truth.csv}. What files cannot carry is left out: hashes that are near
 * many pictures by chance, videos, archives that are encrypted, and the marks of programs that make
 * or edit pictures.
 */
final class PaintedFolders {
  private final Population population;
  private final Path folder;
  private final Painter painter;
  private final Map<String, DigestSet> painted = new HashMap<>();
  private final List<String> truth = new ArrayList<>(List.of("path,sha256,group,kind,grade"));

  private PaintedFolders(Population population, Path folder) {
    this.population = population;
    this.folder = folder;
    painter = new Painter(population.mix().seed());
  }

  /** Paints them; other files in the folder stay. */
  static void write(Population population, Path folder) throws IOException {
    new PaintedFolders(population, folder).write();
  }

  private List<Plant> plants() {
    return population.plants().stream().filter(one -> !one.group().startsWith("hub-")).toList();
  }

  private void write() throws IOException {
    // What lists hold is painted first: the others look like it.
    Map<String, String> looks = new HashMap<>();
    for (Plant plant : plants()) {
      for (Listing listing : plant.listed()) {
        if (listing.pdq() != null) {
          looks.put(listing.pdq(), painter.listed(listing.pdq()));
        }
      }
    }
    for (int night = 1; night <= population.mix().nights(); night++) {
      plants(night);
      rolls(night);
      manifests(folder.resolve("night-" + night));
      pack(folder.resolve("night-" + night));
    }
    for (int night = 1; night <= population.mix().nights(); night++) {
      List<Listing> listed = listed(night, looks);
      new HashLists(folder.resolve("hash-sets-" + night)).write(listed);
    }
    Files.write(folder.resolve("truth.csv"), truth, UTF_8);
  }

  /** Without one, the whole intake were one case. */
  private static void manifests(Path night) throws IOException {
    try (Stream<Path> cases = Files.list(night)) {
      for (Path one : cases.toList()) {
        String text = "{\"case_id\": \"%s\"}".formatted(one.getFileName());
        Files.writeString(one.resolve("case.json"), text);
      }
    }
  }

  /** Makes an archive of each folder whose name says that it is one. */
  private static void pack(Path night) throws IOException {
    List<Path> archives;
    try (Stream<Path> all = Files.walk(night)) {
      archives =
          all.filter(one -> one.toString().endsWith("!"))
              .sorted(Comparator.reverseOrder())
              .toList();
    }
    ZipParameters within = new ZipParameters();
    within.setIncludeRootFolder(false);
    for (Path archive : archives) {
      String name = archive.toString();
      try (ZipFile zip = new ZipFile(name.substring(0, name.length() - 1))) {
        zip.addFolder(archive.toFile(), within);
      }
      FileUtils.deleteDirectory(archive.toFile());
    }
  }

  private void plants(int night) throws IOException {
    Map<String, List<Found>> sources = new HashMap<>();
    for (Plant plant : plants()) {
      Map<String, Truth> members = new HashMap<>();
      plant.truth().forEach(one -> members.put(one.sha256(), one));
      for (Found found : plant.found()) {
        if (found.spot().night() == night) {
          sources.computeIfAbsent(found.spot().object(), key -> new ArrayList<>()).add(found);
          boolean paper = found.media().told() || found.said().report() != null;
          if (!paper) {
            Path file = place(night, found.spot(), found.name());
            lay(file, found.media(), Optional.ofNullable(members.get(found.media().sha256())));
          }
        }
      }
    }
    for (List<Found> found : sources.values()) {
      papers(night, found);
    }
  }

  private void papers(int night, List<Found> found) throws IOException {
    Papers papers = new Papers(found, painted);
    Spot spot = found.get(0).spot();
    Spot root = new Spot(spot.caseId(), spot.source(), "", night);
    paper(place(night, root, "examined.json"), papers.caseFile());
    paper(place(night, root, "CyberTip.json"), papers.report());
  }

  private static void paper(Path file, Optional<ObjectNode> text) throws IOException {
    if (text.isPresent()) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text.get().toPrettyString());
    }
  }

  private void rolls(int night) throws IOException {
    for (Roll roll : population.rolls()) {
      Iterator<Reading> readings =
          roll.night() == night ? roll.readings() : Collections.emptyIterator();
      while (readings.hasNext()) {
        Reading reading = readings.next();
        Media media = Objects.requireNonNull(reading.media());
        if (reading.ordinal() > 0 && !media.mediaType().startsWith("video/")) {
          String within = reading.path().substring(reading.path().indexOf("!/") + 2);
          Truth own = new Truth(media.sha256(), roll.group(), roll.kind(), roll.grade());
          Truth hit = new Truth(media.sha256(), Rolls.HIT + "-0", Rolls.HIT, Grade.IMPORTANT);
          Truth one = roll.isOwn(media.sha256()) ? own : hit;
          lay(place(night, roll.spot(), within), media, Optional.of(one));
        }
      }
    }
  }

  private Path place(int night, Spot spot, String name) {
    String exhibit = spot.source().replace(".zip", "");
    Path below = folder.resolve("night-" + night).resolve(spot.caseId()).resolve(exhibit);
    return below.resolve(spot.folder()).resolve(name);
  }

  private void lay(Path file, Media media, Optional<Truth> of) throws IOException {
    byte[] bytes = painter.file(media);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
    Digests digests = new Digests();
    digests.update(bytes, 0, bytes.length);
    DigestSet all = digests.finish();
    painted.put(media.sha256(), all);
    of.ifPresent(
        one ->
            truth.add(
                Stream.of(
                        folder.relativize(file).toString(),
                        all.sha256(),
                        one.group(),
                        one.kind(),
                        one.grade().name())
                    .reduce((left, right) -> left + "," + right)
                    .orElseThrow()));
  }

  /** The lists by the digests and looks of the painted files. */
  private List<Listing> listed(int night, Map<String, String> looks) {
    Map<String, DigestSet> byMd5 = new HashMap<>();
    for (Plant plant : plants()) {
      for (Found one : plant.found()) {
        digests(one.media().sha256()).ifPresent(all -> byMd5.put(one.media().md5(), all));
      }
    }
    Shot hit = Shot.bare(population.hitName(), "");
    String md5 = DigestUtils.md5Hex(population.hitName());
    digests(hit.sha256()).ifPresent(all -> byMd5.put(md5, all));
    return plants().stream()
        .flatMap(plant -> plant.listed().stream())
        .filter(listing -> listing.night() <= night)
        .map(listing -> listing.painted(byMd5.get(listing.md5()), looks.get(listing.pdq())))
        .toList();
  }

  private Optional<DigestSet> digests(String sha256) {
    return Optional.ofNullable(painted.get(sha256));
  }

  /** Reads {@code truth.csv}. */
  static List<Truth> truth(Path csv) throws IOException {
    try (Stream<String> lines = Files.lines(csv, UTF_8)) {
      return lines
          .skip(1)
          .map(line -> line.split(",", -1))
          .map(
              cells ->
                  new Truth(
                      cells[cells.length - 4],
                      cells[cells.length - 3],
                      cells[cells.length - 2],
                      Grade.valueOf(cells[cells.length - 1])))
          .distinct()
          .toList();
    }
  }
}
