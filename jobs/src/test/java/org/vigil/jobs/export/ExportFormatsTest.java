package org.vigil.jobs.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigil.jobs.export.rows.ExportFormat;
import org.vigil.jobs.export.rows.Night;

/** What every export keeps to. */
public class ExportFormatsTest {
  static List<ExportFormat> formats() {
    return ExportFormats.all();
  }

  public static byte[] written(ExportFormat format, Night night) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    format.write(night, out);
    return out.toByteArray();
  }

  @ParameterizedTest
  @MethodSource("formats")
  void givesEqualBytesForEqualNights(ExportFormat format) throws IOException {
    assertThat(written(format, SampleNight.of(12)))
        .isEqualTo(written(format, SampleNight.of(12)))
        .isNotEqualTo(written(format, SampleNight.of(13)));
  }

  @ParameterizedTest
  @MethodSource("formats")
  void writesANightWithoutLeads(ExportFormat format) throws IOException {
    assertThat(written(format, SampleNight.of(0))).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("formats")
  void writesWhateverTextsTheNightHolds(ExportFormat format) throws IOException {
    for (String text : HostileNight.TEXTS) {
      assertThat(written(format, HostileNight.of(text))).isNotEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("formats")
  void leavesTheStreamToItsCaller(ExportFormat format) throws IOException {
    boolean[] closed = new boolean[1];
    format.write(
        SampleNight.of(1),
        new ByteArrayOutputStream() {
          @Override
          public void close() {
            closed[0] = true;
          }
        });
    assertThat(closed[0]).isFalse();
  }

  @Test
  void namesAreUnique() {
    assertThat(formats().stream().map(ExportFormat::name)).doesNotHaveDuplicates();
    assertThat(formats().stream().map(ExportFormat::fileName)).doesNotHaveDuplicates();
    assertThat(formats().stream().flatMap(format -> Stream.of(format.name(), format.fileName())))
        .allMatch(name -> name.matches("[a-z.-]+"));
  }
}
