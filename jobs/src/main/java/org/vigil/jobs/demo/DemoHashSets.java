package org.vigil.jobs.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.stream.Collectors;
import org.vigil.hash.DigestSet;
import org.vigil.hash.Digests;
import org.vigil.hash.Pdq;

/** The lists that name some of the demo's pictures as known. */
final class DemoHashSets {
  private static final String CONTEXT =
      "http://github.com/VICSDATAMODEL/ProjectVic/DataModels/2.0.xml/US/$metadata#Media";
  private static final int ELSEWHERE = 12;

  private DemoHashSets() {}

  /** A VICS 2.0 hash set: media that no file lies behind. */
  static byte[] vics(Pictures pictures) {
    ObjectNode root = new ObjectMapper().createObjectNode().put("@odata.context", CONTEXT);
    ArrayNode media = root.putArray("value");
    entry(media, pictures.garden.get(0), 1)
        .put("VictimIdentified", false)
        .put("Series", "Demo Garden");
    entry(media, pictures.library.get(0), 2)
        .put("VictimIdentified", true)
        .put("OffenderIdentified", true)
        .put("Series", "Demo Library");
    for (byte[] spread : pictures.desert) {
      entry(media, spread, 2).put("IsDistributed", true);
    }
    ObjectNode kitchen = entry(media, pictures.kitchen, 1).put("VictimIdentified", false);
    kitchen
        .putArray("AlternativeHashes")
        .addObject()
        .put("MD5", kitchen.get("MD5").textValue())
        .put("HashName", "PDQ")
        .put(
            "HashValue",
            Pdq.hash(new BufferedPixels(Jpeg.decode(pictures.kitchen))).hash().toString());
    for (int other = 0; other < ELSEWHERE; other++) {
      entry(media, ("Held by another agency, " + other).getBytes(UTF_8), 1 + other % 2);
    }
    return json(root);
  }

  /** One MD5 a line. */
  static byte[] systemFiles(Pictures pictures) {
    return pictures.systemFiles.values().stream()
        .map(file -> digests(file).md5() + "\n")
        .collect(Collectors.joining())
        .getBytes(UTF_8);
  }

  private static ObjectNode entry(ArrayNode media, byte[] file, int category) {
    DigestSet digests = digests(file);
    return media
        .addObject()
        .put("MediaID", media.size())
        .put("Category", category)
        .put("MD5", digests.md5().toUpperCase(Locale.ROOT))
        .put("SHA1", digests.sha1().toUpperCase(Locale.ROOT))
        .put("MediaSize", digests.sizeBytes())
        .put("IsPrecategorized", true)
        .put("DateUpdated", "2025-06-01T00:00:00Z");
  }

  private static DigestSet digests(byte[] file) {
    Digests digests = new Digests();
    digests.update(file, 0, file.length);
    return digests.finish();
  }

  private static byte[] json(ObjectNode root) {
    try {
      return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(root);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
