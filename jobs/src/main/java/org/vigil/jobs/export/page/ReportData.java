package org.vigil.jobs.export.page;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonInclude.Value;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.vigil.geo.GeoPoint;
import org.vigil.geo.WorldMap;
import org.vigil.jobs.export.rows.LeadList.Dossier;
import org.vigil.jobs.export.rows.LeadMedia;
import org.vigil.jobs.text.VisibleText;
import org.vigil.model.Lead;
import org.vigil.model.LeadEvidence;

/** The leads as the JSON that the report's script reads from within its page. */
final class ReportData {
  private static final ObjectMapper JSON =
      JsonMapper.builder(new JsonFactoryBuilder().characterEscapes(new MarkupEscapes()).build())
          .addModule(
              new SimpleModule()
                  .addSerializer(String.class, new VisibleStrings())
                  .addSerializer(Instant.class, ToStringSerializer.instance))
          .enable(SerializationFeature.WRITE_ENUMS_USING_TO_STRING)
          .defaultPropertyInclusion(Value.construct(Include.NON_NULL, Include.NON_NULL))
          .build();

  private ReportData() {}

  /** One lead on the page, with the spots of the world map where its members were taken. */
  record Entry(
      Lead lead,
      List<LeadEvidence> evidence,
      List<LeadMedia> members,
      @Nullable Long seriesSize,
      List<Spot> spots) {}

  /** A spot of the world map, in its units. */
  record Spot(double x, double y) {}

  /** JSON that holds no character by which it could end its script element or open another. */
  static String of(List<Dossier> dossiers) {
    try {
      return JSON.writeValueAsString(dossiers.stream().map(ReportData::entry).toList());
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("A night must fit into JSON", impossible);
    }
  }

  private static Entry entry(Dossier dossier) {
    List<Spot> spots =
        dossier.members().stream()
            .map(ReportData::spot)
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    return new Entry(
        dossier.lead(), dossier.evidence(), dossier.members(), dossier.seriesSize(), spots);
  }

  private static @Nullable Spot spot(LeadMedia member) {
    Double latitude = member.latitude();
    Double longitude = member.longitude();
    if (latitude == null || longitude == null) {
      return null;
    }
    // Coordinates come from untrusted metadata: one that is nowhere on earth has no spot.
    if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
      return null;
    }
    GeoPoint point = new GeoPoint(latitude, longitude);
    return new Spot(tenths(WorldMap.x(point)), tenths(WorldMap.y(point)));
  }

  private static double tenths(double units) {
    return Math.round(units * 10) / 10.0;
  }

  private static final class VisibleStrings extends StdSerializer<String> {
    VisibleStrings() {
      super(String.class);
    }

    @Override
    public void serialize(String text, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      json.writeString(VisibleText.of(text));
    }
  }

  private static final class MarkupEscapes extends CharacterEscapes {
    @Override
    public int[] getEscapeCodesForAscii() {
      int[] escapes = standardAsciiEscapesForJSON();
      for (char markup : new char[] {'<', '>', '&', '\''}) {
        escapes[markup] = ESCAPE_STANDARD;
      }
      return escapes;
    }

    @Override
    public @Nullable SerializableString getEscapeSequence(int character) {
      return null;
    }
  }
}
