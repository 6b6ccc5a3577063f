package org.vigil.jobs.export.rows;

import java.io.IOException;
import java.io.OutputStream;
import org.vigil.jobs.export.ExportFormats;

/**
 * A kind of file that a night is given to people in. Stateless; a new one is one class and one line
 * in {@link ExportFormats}. Text in a night is untrusted: whoever opens the file sees it, and
 * nothing runs it.
 */
public interface ExportFormat {
  /** The short name, such as {@code report}. */
  String name();

  /** The name of the file, such as {@code report.html}. */
  String fileName();

  /** Writes the file; equal nights give equal bytes. The caller keeps and closes {@code out}. */
  void write(Night night, OutputStream out) throws IOException;
}
