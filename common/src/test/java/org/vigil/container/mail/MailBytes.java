package org.vigil.container.mail;

import java.util.Base64;
import java.util.List;
import org.vigil.container.zip.ZipBytes;

/** Messages. */
public final class MailBytes {
  public static final String HEADER =
      "From: a@example.org\r\nTo: b@example.org\r\nSubject: s\r\nMIME-Version: 1.0\r\n";

  private MailBytes() {}

  public static byte[] containing(List<String> names, List<byte[]> contents) {
    StringBuilder mail =
        new StringBuilder(HEADER + "Content-Type: multipart/mixed; boundary=\"=-b\"\r\n\r\n");
    for (int i = 0; i < names.size(); i++) {
      mail.append("--=-b\r\nContent-Type: application/octet-stream\r\n")
          .append("Content-Disposition: attachment; filename=\"" + names.get(i) + "\"\r\n")
          .append("Content-Transfer-Encoding: base64\r\n\r\n")
          .append(Base64.getMimeEncoder().encodeToString(contents.get(i)))
          .append("\r\n");
    }
    return ZipBytes.utf8(mail + "--=-b--");
  }

  /** A message whose one part has these fields. */
  public static byte[] part(String fields, String body) {
    return ZipBytes.utf8(
        HEADER
            + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n"
            + fields
            + "\r\n"
            + body
            + "\r\n--b--\r\n");
  }
}
