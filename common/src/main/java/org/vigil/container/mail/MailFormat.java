package org.vigil.container.mail;

import java.io.InputStream;
import org.vigil.container.ArchiveFormat;
import org.vigil.container.Members;

/**
 * One message (RFC 5322) with its parts (RFC 2045); web pages that were saved as one are so too.
 */
public final class MailFormat implements ArchiveFormat {
  @Override
  public String name() {
    return "mail";
  }

  @Override
  public boolean recognises(byte[] head) {
    return MailHeader.begins(head, 0);
  }

  @Override
  public Members open(InputStream bytes) {
    return new MailMembers(bytes);
  }
}
