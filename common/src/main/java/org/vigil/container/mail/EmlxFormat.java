package org.vigil.container.mail;

import java.io.InputStream;
import org.vigil.container.ArchiveFormat;
import org.vigil.container.ByteWindow;
import org.vigil.container.Members;

/** One message as Apple Mail keeps it: its length, the message, a property list. */
public final class EmlxFormat implements ArchiveFormat {
  @Override
  public String name() {
    return "emlx";
  }

  @Override
  public boolean recognises(byte[] head) {
    int line = EmlxMembers.lengthLine(head);
    return line > 0 && MailHeader.begins(head, line);
  }

  @Override
  public Members open(InputStream bytes) {
    return new EmlxMembers(new ByteWindow(bytes));
  }
}
