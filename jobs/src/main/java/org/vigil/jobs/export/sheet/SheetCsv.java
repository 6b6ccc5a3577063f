package org.vigil.jobs.export.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigil.jobs.export.rows.ExportFormat;
import org.vigil.jobs.export.rows.Night;
import org.vigil.jobs.export.sheet.Sheet.Column;
import org.vigil.jobs.text.SheetText;

/**
 * A sheet as RFC 4180 text in UTF-8: text is quoted and safe for spreadsheets, numbers are plain.
 *
 * <p>It begins with a byte order mark: without one Excel reads the machine's old code page and
 * breaks the names of places; Spark and DuckDB, which need none, skip it.
 *
 * @param fileName the name of the file
 * @param sheet what is in it
 */
public record SheetCsv<T>(String fileName, Sheet<T> sheet) implements ExportFormat {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  @Override
  public String name() {
    return fileName.replace(".csv", "");
  }

  @Override
  public void write(Night night, OutputStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    writer.write(BYTE_ORDER_MARK);
    writer.write(line(sheet.columns().stream().map(Column::name)));
    try (Stream<T> rows = sheet.rows().apply(night)) {
      for (Iterator<T> each = rows.iterator(); each.hasNext(); ) {
        T row = each.next();
        writer.write(line(sheet.columns().stream().map(column -> cell(column.of(row)))));
      }
    }
    writer.flush();
  }

  private static String line(Stream<String> cells) {
    return cells.collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String cell(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof Double number) {
      return BigDecimal.valueOf(number).toPlainString();
    }
    if (value instanceof Number number) {
      return number.toString();
    }
    return '"' + SheetText.of(value.toString()).replace("\"", "\"\"") + '"';
  }
}
