package org.vigil.hashset;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Small lists to read, and the reading of them. */
final class Samples {
  static final String MD5 = "588cd1c0e48916d8e7403310402d0a68";
  static final String OTHER_MD5 = "d41d8cd98f00b204e9800998ecf8427e";
  static final String SHA1 = "e65706b487c73e992bab2a50707a9fd8b0bd6866";
  static final String SHA256 = "b5b0799616df52d475a3968dc7e54f1d0724c912244ffa6175bc786375dd7298";
  static final String PDQ = "d8f8f0cee0f4a84f0637022a078f67f0b36e2ed596621e1d33e6339c4e9c9b22";
  static final String OTHER_PDQ =
      "f162eb9daab170c0567fe3632d9a5548c5612982dd5e374a7424ebbc8a835c95";

  static final String VICS_1 = "http://github.com/ICMEC/ProjectVic/DataModels/1.2.xml#Media";
  static final String VICS_2 =
      "http://github.com/VICSDATAMODEL/ProjectVic/DataModels/2.0.xml/US/$metadata#Media";

  /** One list per format that holds two entries, and whose last byte is needed. */
  static final Map<String, byte[]> BY_FORMAT =
      Map.of(
          "vics",
          ascii(
              """
              {"@odata.context": "%s", "note": {"a": [1, 2]}, "value": [
              {"MediaID": 1, "MD5": "%s", "Category": 1, "VictimIdentified": "true",
               "AlternativeHashes": [{"HashName": "PDQ", "HashValue": "%s"}], "Series": "Blue"},
              {"MD5": "%s", "Category": null, "IsDistributed": false}]}"""
                  .formatted(VICS_2, MD5, PDQ, OTHER_MD5)),
          "plain",
          ascii("# known files\n\n" + MD5 + "  a picture.jpg\r\n" + OTHER_MD5));

  private Samples() {}

  static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** A VICS 2.0 hash set of these records. */
  static byte[] media(String... records) {
    return vics(VICS_2, records);
  }

  static byte[] vics(String context, String... values) {
    return "{\"@odata.context\":\"%s\",\"value\":[%s]}"
        .formatted(context, String.join(",", values))
        .getBytes(StandardCharsets.UTF_8);
  }

  static List<Entry> read(HashSetFormat format, byte[] list) throws IOException {
    return read(format, new ByteArrayInputStream(list));
  }

  static List<Entry> read(HashSetFormat format, InputStream list) throws IOException {
    var all = new ArrayList<Entry>();
    try (var entries = format.open(list)) {
      for (var entry = entries.next(); entry.isPresent(); entry = entries.next()) {
        all.add(entry.get());
      }
    }
    return all;
  }
}
