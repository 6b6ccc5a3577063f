package org.vigil.container.warc;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.vigil.container.ArchiveFormat;
import org.vigil.container.ByteWindow;
import org.vigil.container.Members;

/** Web archives: WARC (ISO 28500) and the older ARC. */
public final class WarcFormat implements ArchiveFormat {
  private static final Pattern WARC = Pattern.compile("WARC/\\d\\.\\d{1,2}\r?\n");
  private static final Pattern ARC = Pattern.compile("filedesc:\\S+ \\S+ \\d+ \\S+ .*");
  private static final int FIRST_LINE_BYTES = 256;

  @Override
  public String name() {
    return "warc";
  }

  @Override
  public boolean recognises(byte[] head) {
    int length = Math.min(head.length, FIRST_LINE_BYTES);
    String text = new String(head, 0, length, StandardCharsets.ISO_8859_1);
    return WARC.matcher(text).lookingAt() || ARC.matcher(text).lookingAt();
  }

  @Override
  public Members open(InputStream bytes) throws IOException {
    return new WarcMembers(new ByteWindow(bytes));
  }
}
