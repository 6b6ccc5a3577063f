package org.vigil.jobs.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.vigil.jobs.sql.QueryResult.Format;
import org.vigil.lake.SharedSpark;

/** What a question prints, for a program or a spreadsheet. */
class QueryResultTest {
  private static final Dataset<Row> ROWS =
      SharedSpark.session()
          .sql("SELECT '=cmd|calc' AS path, -3 AS bits, array('a;=b', 'c') AS cases, null AS none");

  private static String printed(Format format) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    QueryResult.print(ROWS, format, new PrintStream(out, true, StandardCharsets.UTF_8));
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void textInCsvIsNoFormulaAndNumbersStayNumbers() {
    assertThat(printed(Format.csv))
        .isEqualTo("path,bits,cases,none\r\n'=cmd|calc,-3,\"[\"\"a;'=b\"\",\"\"c\"\"]\",\r\n");
  }

  @Test
  void jsonIsWhatTheTableHolds() {
    assertThat(printed(Format.json))
        .contains("{\"path\":\"=cmd|calc\",\"bits\":-3,\"cases\":[\"a;=b\",\"c\"],\"none\":null}");
  }
}
