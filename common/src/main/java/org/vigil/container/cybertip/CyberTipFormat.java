package org.vigil.container.cybertip;

import java.io.IOException;
import java.io.InputStream;
import org.vigil.container.ArchiveFormat;
import org.vigil.container.ByteWindow;
import org.vigil.container.Members;

/** A CyberTipline report, or the details of one of its files: declared files without bytes. */
public final class CyberTipFormat implements ArchiveFormat {
  private static final int FIRST_BYTES = 256;

  @Override
  public String name() {
    return "cybertip";
  }

  @Override
  public boolean recognises(byte[] head) {
    return ReportHead.recognises(head);
  }

  @Override
  public Members open(InputStream bytes) throws IOException {
    var window = new ByteWindow(bytes);
    var head = HeadText.of(window.peek(FIRST_BYTES));
    var report =
        head.first() == '<' ? new XmlReport(window, head.charset()) : new JsonReport(window);
    return new CyberTipMembers(new ReportReader(report));
  }
}
