package org.vigil.jobs.lead.population;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes the lists of a night as files: VICS, the NSRL, and an exchange whose entries are disputed.
 */
final class HashLists {
  private static final String CONTEXT =
      "http://github.com/VICSDATAMODEL/ProjectVic/DataModels/2.0.xml/US/$metadata#Media";
  private static final String NSRL_HEADER =
      "\"SHA-1\",\"MD5\",\"CRC32\",\"FileName\",\"FileSize\",\"ProductCode\",\"OpSystemCode\","
          + "\"SpecialCode\"";
  private static final int ELSEWHERE = 200;

  private final Path folder;

  HashLists(Path folder) {
    this.folder = folder;
  }

  /** Writes them; a list of which nothing is new is as it was. */
  void write(List<Listing> listed) throws IOException {
    Files.createDirectories(folder);
    write("vics-us.json", vics(of(listed, Listing.List.VICS)));
    write("NSRLFile.txt", nsrl(of(listed, Listing.List.NSRL)));
    write("exchange.csv", exchange(of(listed, Listing.List.EXCHANGE)));
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    if (!Files.exists(file) || !Files.readString(file).equals(text)) {
      Files.writeString(file, text);
    }
  }

  private static Stream<Listing> of(List<Listing> listed, Listing.List list) {
    return listed.stream().filter(listing -> listing.list() == list);
  }

  private static String vics(Stream<Listing> listed) throws IOException {
    ObjectNode root = new ObjectMapper().createObjectNode().put("@odata.context", CONTEXT);
    ArrayNode media = root.putArray("value");
    listed.forEach(listing -> entry(media, listing));
    for (int other = 0; other < ELSEWHERE; other++) {
      entry(media, Listing.exact(Shot.bare("Held by another agency " + other, "")));
    }
    return new ObjectMapper().writeValueAsString(root);
  }

  private static void entry(ArrayNode media, Listing listing) {
    ObjectNode entry =
        media
            .addObject()
            .put("MediaID", media.size())
            .put("Category", Integer.parseInt(Objects.requireNonNull(listing.category())))
            .put("MD5", upper(listing.md5()))
            .put("SHA1", upper(listing.sha1()))
            .put("MediaSize", 1000)
            .put("IsPrecategorized", true)
            .put("DateUpdated", "2026-06-01T00:00:00Z");
    if (listing.victimIdentified() != null) {
      entry.put("VictimIdentified", listing.victimIdentified());
    }
    if (listing.series() != null) {
      entry.put("Series", listing.series());
    }
    if (listing.distributed()) {
      entry.put("IsDistributed", true);
    }
    if (listing.pdq() != null) {
      entry
          .putArray("AlternativeHashes")
          .addObject()
          .put("MD5", upper(listing.md5()))
          .put("HashName", "PDQ")
          .put("HashValue", listing.pdq());
    }
  }

  private static String nsrl(Stream<Listing> listed) {
    List<String> lines = new ArrayList<>(List.of(NSRL_HEADER));
    listed.forEach(
        listing ->
            lines.add(
                String.format(
                    Locale.ROOT,
                    "\"%s\",\"%s\",\"00000000\",\"img.jpg\",1000,1,\"362\",\"\"",
                    upper(listing.sha1()),
                    upper(listing.md5()))));
    return String.join("\n", lines) + "\n";
  }

  private static String exchange(Stream<Listing> listed) {
    List<String> lines = new ArrayList<>(List.of("signal_type,signal_str,collab,category,tags"));
    listed.forEach(listing -> lines.add("pdq," + listing.pdq() + ",planted,DISPUTED,"));
    return String.join("\n", lines) + "\n";
  }

  private static String upper(@Nullable String hash) {
    return Objects.requireNonNull(hash).toUpperCase(Locale.ROOT);
  }
}
