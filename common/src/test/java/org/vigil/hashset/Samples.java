package org.vigil.hashset;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.vigil.hashset.entry.Entry;
import org.vigil.hashset.entry.HashSetFormat;

/** Small lists to read, and the reading of them. */
public final class Samples {
  public static final String MD5 = "588cd1c0e48916d8e7403310402d0a68";
  public static final String OTHER_MD5 = "d41d8cd98f00b204e9800998ecf8427e";
  public static final String SHA1 = "e65706b487c73e992bab2a50707a9fd8b0bd6866";
  public static final String SHA256 =
      "b5b0799616df52d475a3968dc7e54f1d0724c912244ffa6175bc786375dd7298";
  public static final String PDQ =
      "d8f8f0cee0f4a84f0637022a078f67f0b36e2ed596621e1d33e6339c4e9c9b22";
  public static final String OTHER_PDQ =
      "f162eb9daab170c0567fe3632d9a5548c5612982dd5e374a7424ebbc8a835c95";

  public static final String VICS_1 = "http://github.com/ICMEC/ProjectVic/DataModels/1.2.xml#Media";
  public static final String VICS_2 =
      "http://github.com/VICSDATAMODEL/ProjectVic/DataModels/2.0.xml/US/$metadata#Media";

  /** One list per format that holds two entries, and whose last byte is needed. */
  public static final Map<String, byte[]> BY_FORMAT =
      Map.ofEntries(
          entry(
              "vics",
              """
              {"@odata.context": "%s", "note": {"a": [1, 2]}, "value": [
              {"MediaID": 1, "MD5": "%s", "Category": 1, "VictimIdentified": "true",
               "AlternativeHashes": [{"HashName": "PDQ", "HashValue": "%s"}], "Series": "Blue"},
              {"MD5": "%s", "Category": null, "IsDistributed": false}]}"""
                  .formatted(VICS_2, MD5, PDQ, OTHER_MD5)),
          entry(
              "vics-alerts",
              """
              {"@odata.context": "http://x/DataModels/2.0.xml/US/$metadata#Alerts", "value": [
              {"AlertID": "4d5b2c1e-0000-0000-0000-000000000001", "Priority": 1, "Active": true,
               "ExpiryDate": "2027-01-01T00:00:00Z", "AlertTriggers": [
               {"TriggerID": "4d5b2c1e-0000-0000-0000-000000000002", "TriggerType": "MD5",
                "TriggerValue": "%s"},
               {"TriggerType": "Keyword", "TriggerValue": "x"}]},
              {"AlertTriggers": [{"TriggerType": "md5", "TriggerValue": "%s"}], "Active": "true",
               "AlertID": "4d5b2c1e-0000-0000-0000-000000000003"}]}"""
                  .formatted(MD5, OTHER_MD5)),
          entry("plain", "# known files\n\n" + MD5 + "  a picture.jpg\r\n" + OTHER_MD5),
          entry(
              "icse",
              """
              MD5;SHA1;PhotoDNA;Image ID;Is distributed;Victim identified;Offender identified;\
              Series name;Number of submissions;File Available;Media Type;Baseline
              %s;%s;;77;true;false;;"Blue; sea";12;true;Image;true
              %s;;;78;false;true;true;;1;false;Video;false"""
                  .formatted(MD5, SHA1, OTHER_MD5)),
          entry(
              "hashkeeper",
              """
              "file_id","hashset_id","file_name","directory","hash","file_size","comments"
              1,7,"a ""b"".exe","C:\\x","%s",12,""
              2,7,"c.exe","","%s",12,"last\""""
                  .formatted(MD5, OTHER_MD5)),
          entry("iped", "status,MD5\n\"known\"," + MD5 + "\npedo|alert," + OTHER_MD5),
          entry(
              "threatexchange",
              "signal_type,signal_str,collab,category,tags\nvideo_md5,"
                  + MD5
                  + ",\"A, B\",POSITIVE_CLASS,a b\ntmk,x,A,POSITIVE_CLASS,\nvideo_md5,"
                  + OTHER_MD5
                  + ",A,DISPUTED,\"b\""),
          entry(
              "threatexchange-state",
              """
              %s,1234567890123456,2020-07-31T18:47:45+0000,label other
              %s,11,22,2020-07-31T18:47:45+0000,"label\""""
                  .formatted(MD5, OTHER_MD5)),
          entry(
              "stopncii",
              """
              {"count": 3, "nextSetTimestamp": 1625175071, "hashRecords": [
              {"lastModtimestamp": 1, "hashValue": "%s", "hashStatus": "Active",
               "caseNumbers": {"1": "Active"}, "signalType": "VideoMD5"},
              {"hashValue": "x", "hashStatus": "Active", "signalType": "VideoTMK"},
              {"hashValue": "%s", "hashStatus": "Withdrawn", "signalType": "VideoMD5",
               "CSPFeedbacks": [{"source": "A", "feedbackValue": "NotBlocked", "tags": []}]}]}"""
                  .formatted(MD5, OTHER_MD5)),
          entry(
              "ncmec",
              """
              <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
              <queryResult xmlns="https://hashsharing.ncmec.org/hashsharing/v2">
                <images count="1"><image><member id="42">A</member><timestamp/><id>i1</id>
                  <fingerprints><md5>%s</md5><pdna>cut...</pdna></fingerprints><feedback/>
                </image></images>
                <videos><video><member id="42"/><id>v1</id>
                  <fingerprints><md5>%s</md5></fingerprints></video></videos>
                <paging><next>/v2/entries?start=1&amp;size=2</next></paging>
              </queryResult>"""
                  .formatted(MD5, OTHER_MD5)),
          entry(
              "nsrl",
              """
              "SHA-1","MD5","CRC32","FileName","FileSize","ProductCode","OpSystemCode","SpecialCode"
              "%1$s","%2$s","EBD105A0","a, "b".PFB",98865,3095,"WIN",""
              "%1$s","%3$s","EBD105A0","","1","3095","WIN","\""""
                  .formatted(SHA1.toUpperCase(Locale.ROOT), MD5, OTHER_MD5)),
          entry(
              "nsrl-delta",
              """
              BEGIN TRANSACTION;
              INSERT INTO PKG VALUES(7,'it''s; one','1.0');
              INSERT INTO FILE(md5,file_name,file_size) VALUES('%s','a;b',12);
              DELETE FROM FILE WHERE md5='%s' AND file_size=12 AND crc32 IS NULL;
              COMMIT;"""
                  .formatted(MD5, OTHER_MD5)),
          entry(
              "hashdeep",
              """
              %%%%%%%% HASHDEEP-1.0
              %%%%%%%% size,md5,sha256,filename
              ## Invoked from: /home
              ##
              12,%s,%s,/home/a, "b".jpg
              0,%s,%s,c"""
                  .formatted(MD5, SHA256, OTHER_MD5, SHA256)),
          entry("sqlite", Databases.autopsy(MD5, OTHER_MD5)),
          entry("encase", enCase(MD5, OTHER_MD5)));

  private static Map.Entry<String, byte[]> entry(String format, String text) {
    return Map.entry(format, ascii(text));
  }

  private static Map.Entry<String, byte[]> entry(String format, byte[] list) {
    return Map.entry(format, list);
  }

  /** An EnCase hash set of these MD5s. */
  public static byte[] enCase(String... md5s) {
    var bytes = ByteBuffer.allocate(1152 + 18 * md5s.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.put(HexFormat.of().parseHex("484153480d0aff000200000001000000")).putInt(md5s.length);
    bytes.position(1152);
    for (var md5 : md5s) {
      bytes.put(HexFormat.of().parseHex(md5)).putShort((short) 1);
    }
    return bytes.array();
  }

  private Samples() {}

  public static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** A VICS 2.0 hash set of these records. */
  public static byte[] media(String... records) {
    return vics(VICS_2, records);
  }

  public static byte[] vics(String context, String... values) {
    return "{\"@odata.context\":\"%s\",\"value\":[%s]}"
        .formatted(context, String.join(",", values))
        .getBytes(StandardCharsets.UTF_8);
  }

  public static List<Entry> read(HashSetFormat format, byte[] list) throws IOException {
    return read(format, new ByteArrayInputStream(list));
  }

  public static List<Entry> read(HashSetFormat format, InputStream list) throws IOException {
    var all = new ArrayList<Entry>();
    try (var entries = format.open(list)) {
      for (var entry = entries.next(); entry.isPresent(); entry = entries.next()) {
        all.add(entry.get());
      }
    }
    return all;
  }
}
