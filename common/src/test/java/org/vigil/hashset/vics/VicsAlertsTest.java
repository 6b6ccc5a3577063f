package org.vigil.hashset.vics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.vigil.hashset.Samples.MD5;
import static org.vigil.hashset.Samples.PDQ;
import static org.vigil.hashset.Samples.SHA256;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigil.hashset.HashSetFormats;
import org.vigil.hashset.Samples;
import org.vigil.hashset.entry.BrokenHashSetException;
import org.vigil.hashset.entry.Entry;

/** What urgent alerts in VICS 2.0 list. */
class VicsAlertsTest {
  private static final VicsAlerts FORMAT = new VicsAlerts();
  private static final String CONTEXT =
      "\"@odata.context\":\"http://x/DataModels/2.0.xml/UK/$metadata#Alerts\"";

  private static byte[] alerts(String... alerts) {
    return Samples.ascii("{" + CONTEXT + ",\"value\":[" + String.join(",", alerts) + "]}");
  }

  private static String alert(String fields, String... triggers) {
    return "{\"AlertID\":\"a\",%s\"AlertTriggers\":[%s]}"
        .formatted(fields, String.join(",", triggers));
  }

  private static String trigger(String id, String type, String value) {
    return "{\"TriggerID\":\"%s\",\"AlertID\":\"a\",\"TriggerValue\":\"%s\",\"TriggerType\":\"%s\"}"
        .formatted(id, value, type);
  }

  private static List<Entry> read(byte[] list) throws IOException {
    return Samples.read(FORMAT, list);
  }

  @Test
  void eachTriggerThatIsAHashIsAnEntryOfItsOwn() throws IOException {
    byte[] list =
        alerts(
            alert(
                "\"Active\":true,",
                trigger("t1", "SHA-256", SHA256),
                trigger("t2", "Username", "somebody"),
                trigger("t3", "PDQ", PDQ)));

    assertThat(read(list))
        .extracting(Entry::sha256, Entry::pdq, Entry::category, Entry::idInList)
        .containsExactly(tuple(SHA256, null, "alert", "t1"), tuple(null, PDQ, "alert", "t3"));
  }

  @Test
  void alertsThatAreNotActiveListNothing() throws IOException {
    byte[] list =
        alerts(
            alert("\"Active\":false,", trigger("t1", "MD5", MD5)),
            alert("", trigger("t2", "MD5", MD5)),
            alert("\"Active\":true,", trigger("t3", "MD5", MD5)));

    assertThat(read(list)).extracting(Entry::idInList).containsExactly("t3");
  }

  @Test
  void entriesExpireWhenTheirAlertDoes() throws IOException {
    byte[] list =
        alerts(
            alert(
                "\"Active\":true,\"ExpiryDate\":\"2026-10-01T02:00:00+02:00\",",
                trigger("t1", "MD5", MD5)),
            "{\"AlertID\":\"b\",\"AlertTriggers\":[%s],\"Active\":true,\"ExpiryDate\":\"2026-10-02T00:00\"}"
                .formatted(trigger("t2", "MD5", MD5)),
            alert(
                "\"Active\":true,\"ExpiryDate\":\"0001-01-01T00:00:00Z\",",
                trigger("t3", "MD5", MD5)),
            alert("\"Active\":true,\"ExpiryDate\":null,", trigger("t4", "MD5", MD5)));

    assertThat(read(list))
        .extracting(Entry::idInList, Entry::expiresAt)
        .containsExactly(
            tuple("t1", Instant.parse("2026-10-01T00:00:00Z")),
            tuple("t2", Instant.parse("2026-10-02T00:00:00Z")),
            tuple("t3", null),
            tuple("t4", null));
  }

  @Test
  void theDataModelMayBeNamedLast() throws IOException {
    String last =
        "{\"value\":[%s],%s}"
            .formatted(alert("\"Active\":true,", trigger("t1", "MD5", MD5)), CONTEXT);

    assertThat(HashSetFormats.detect(Samples.ascii(last)).name()).isEqualTo("vics-alerts");
    assertThat(read(Samples.ascii(last))).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "AlertID":"a","Active":true,"AlertTriggers":[{"TriggerType":"MD5","TriggerValue":"x"}] | MD5 is not 32 hexadecimal digits
          "AlertID":"a","Active":"perhaps"                                                       | Active is neither true nor false
          "AlertID":"a","Active":true,"ExpiryDate":"soon"                                        | ExpiryDate is not a time
          "AlertID":"a","AlertTriggers":{}                                                       | AlertTriggers is not an array
          "AlertID":"a","AlertTriggers":[1]                                                      | A trigger is not an object
          "Active":true                                                                          | An alert has no AlertID
          "AlertID":"a","Active":true,"AlertTriggers":null                                       | The list holds no entries
          """)
  void saysWhyAListIsRefused(String fields, String why) {
    assertThatThrownBy(() -> read(alerts("{" + fields + "}")))
        .isInstanceOf(BrokenHashSetException.class)
        .hasMessageContaining(why);
  }

  @Test
  void aListOfAnotherDataModelIsRefused() {
    String other =
        new String(
                alerts(alert("\"Active\":true,", trigger("t", "MD5", MD5))),
                StandardCharsets.US_ASCII)
            .replace("#Alerts", "#AlertHits");

    assertThatThrownBy(() -> read(Samples.ascii(other)))
        .isInstanceOf(BrokenHashSetException.class)
        .hasMessageContaining("names no VICS 2.x #Alerts");
  }
}
