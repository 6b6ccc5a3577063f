package org.vigil.container.isolated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apache.poi.hssf.usermodel.HSSFClientAnchor;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.Ole10Native;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Workbook;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.vigil.container.zip.ZipBytes;
import org.vigil.model.term.IdentifierKind;
import org.vigil.model.term.PersonRole;
import org.vigil.model.term.Reason;
import org.vigil.walk.Walked;

/** OLE2 compound files, read in a cage. */
class OleFormatTest {
  private static final byte[] TEXT = ZipBytes.utf8("some text");
  private static final byte[] JPEG =
      "\u00FF\u00D8\u00FF\u00E0 a picture".getBytes(StandardCharsets.ISO_8859_1);

  private static void put(DirectoryEntry folder, String name, byte[] content) throws IOException {
    folder.createDocument(name, new ByteArrayInputStream(content));
  }

  private static byte[] saved(POIFSFileSystem file) throws IOException {
    try (file) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      file.writeFilesystem(out);
      return out.toByteArray();
    }
  }

  private static byte[] utf16(String text) {
    return text.getBytes(StandardCharsets.UTF_16LE);
  }

  private static byte[] message() throws IOException {
    POIFSFileSystem file = new POIFSFileSystem();
    DirectoryEntry root = file.getRoot();
    put(root, "__properties_version1.0", new byte[32]);
    put(root, "__substg1.0_1000001F", utf16("hello"));
    DirectoryEntry attachment = root.createDirectory("__attach_version1.0_#00000000");
    put(attachment, "__substg1.0_3707001F", utf16("a.jpg"));
    put(attachment, "__substg1.0_37010102", JPEG);
    DirectoryEntry forwarded = root.createDirectory("__attach_version1.0_#00000001");
    put(forwarded, "__substg1.0_3704001E", ZipBytes.utf8("fwd"));
    DirectoryEntry inner = forwarded.createDirectory("__substg1.0_3701000D");
    put(inner, "__properties_version1.0", new byte[32]);
    put(inner, "__substg1.0_10130102", ZipBytes.utf8("<p>"));
    return saved(file);
  }

  @Test
  void aMessageHasBodiesAttachmentsAndMessages() throws IOException {
    Walked walked = Walked.of(message());
    assertThat(walked.paths())
        .containsExactlyInAnyOrder(
            "x!/body.utf16.txt", "x!/a.jpg", "x!/fwd", "x!/fwd/body.html", "x");
    assertThat(walked.sizeBytes("x!/a.jpg")).isEqualTo(JPEG.length);
    assertThat(walked.source().issues()).isEmpty();
  }

  private static byte[] property(int head, int tag, long value) {
    return ByteBuffer.allocate(head + 16)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt(head, tag)
        .putLong(head + 8, value)
        .array();
  }

  private static byte[] mail(String transport) throws IOException {
    POIFSFileSystem file = new POIFSFileSystem();
    DirectoryEntry root = file.getRoot();
    // 2022-05-06T10:11:12Z, counted from 1601.
    put(
        root,
        "__properties_version1.0",
        property(32, 0x0039_0040, (1_651_831_872L + 11_644_473_600L) * 10_000_000));
    put(root, "__substg1.0_007D001F", utf16(transport));
    put(root, "__substg1.0_0C1F001F", utf16("/O=ORG/CN=RECIPIENTS/CN=ME"));
    put(root, "__substg1.0_5D01001F", utf16("me@example.org"));
    put(root, "__substg1.0_1000001F", utf16("ask third@example.net"));
    DirectoryEntry recipient = root.createDirectory("__recip_version1.0_#00000000");
    put(recipient, "__properties_version1.0", property(8, 0x0C15_0003, 2));
    put(recipient, "__substg1.0_39FE001F", utf16("copy@example.com"));
    DirectoryEntry forwarded = root.createDirectory("__attach_version1.0_#00000000");
    put(forwarded, "__substg1.0_3704001E", ZipBytes.utf8("fwd"));
    DirectoryEntry inner = forwarded.createDirectory("__substg1.0_3701000D");
    put(inner, "__properties_version1.0", new byte[24]);
    put(inner, "__substg1.0_5D01001E", ZipBytes.utf8("inner@example.org"));
    return saved(file);
  }

  private static List<Tuple> sighted(Walked walked, String path) {
    return Objects.requireNonNull(walked.at(path).sightings()).stream()
        .map(one -> tuple(one.kind(), one.value(), one.role(), one.at()))
        .toList();
  }

  @Test
  void aMessageThatCameOverTheNetNamesItsSenderByItsHeader() throws IOException {
    Walked walked =
        Walked.of(
            mail(
                "Received: from home ([198.51.100.7])\r\n\tby mx.example.org; Fri, 6 May 2022"
                    + " 12:00:00 +0200\r\nFrom: Who <who@example.org>\r\nX-Spam: a@example.org\r\n"));
    Instant submitted = Instant.parse("2022-05-06T10:11:12Z");
    assertThat(sighted(walked, "x"))
        .containsExactlyInAnyOrder(
            tuple(IdentifierKind.EMAIL, "who@example.org", PersonRole.SENDER, submitted),
            tuple(IdentifierKind.EMAIL, "copy@example.com", PersonRole.RECIPIENT, submitted),
            tuple(IdentifierKind.EMAIL, "third@example.net", null, null),
            tuple(
                IdentifierKind.IP,
                "198.51.100.7",
                PersonRole.SENDER,
                Instant.parse("2022-05-06T10:00:00Z")));
  }

  @Test
  void aMessageThatNeverLeftNamesItsSenderByItsPropertiesAndOneWithinItsOwn() throws IOException {
    Walked walked = Walked.of(mail(""));
    assertThat(sighted(walked, "x"))
        .extracting(sighting -> sighting.toList().get(1))
        .containsExactlyInAnyOrder("me@example.org", "copy@example.com", "third@example.net");
    assertThat(sighted(walked, "x!/fwd"))
        .containsExactly(tuple(IdentifierKind.EMAIL, "inner@example.org", PersonRole.SENDER, null));
  }

  @Test
  void givesObjectsAndWhatBeginsAsAPicture() throws IOException {
    POIFSFileSystem file = new POIFSFileSystem();
    DirectoryEntry pool = file.getRoot().createDirectory("ObjectPool");
    ByteArrayOutputStream packaged = new ByteArrayOutputStream();
    new Ole10Native("note.txt", "note.txt", "note.txt", TEXT).writeOut(packaged);
    put(pool, Ole10Native.OLE10_NATIVE, packaged.toByteArray());
    put(file.getRoot(), "image", JPEG);
    put(file.getRoot(), "other", TEXT);
    byte[] thumbnail = new byte[12 + JPEG.length];
    System.arraycopy(JPEG, 0, thumbnail, 12, JPEG.length);
    put(file.getRoot(), "1", thumbnail);
    Walked walked = Walked.of(saved(file));
    assertThat(walked.paths())
        .containsExactlyInAnyOrder("x!/ObjectPool/note.txt", "x!/image", "x!/1", "x");
    assertThat(walked.sizeBytes("x!/ObjectPool/note.txt")).isEqualTo(TEXT.length);
    assertThat(walked.sizeBytes("x!/1")).isEqualTo(JPEG.length);
  }

  @Test
  void givesThePicturesOfASheet() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (HSSFWorkbook workbook = new HSSFWorkbook()) {
      int picture = workbook.addPicture(JPEG, Workbook.PICTURE_TYPE_JPEG);
      workbook
          .createSheet()
          .createDrawingPatriarch()
          .createPicture(new HSSFClientAnchor(), picture);
      workbook.write(out);
    }
    Walked walked = Walked.of(out.toByteArray());
    assertThat(walked.paths()).containsExactly("x!/picture-1.jpeg", "x");
    assertThat(walked.sizeBytes("x!/picture-1.jpeg")).isEqualTo(JPEG.length);
  }

  @Test
  void saysThatADocumentIsEncrypted() throws IOException {
    POIFSFileSystem file = new POIFSFileSystem();
    put(file.getRoot(), "EncryptedPackage", TEXT);
    assertThat(Walked.of(saved(file)).reasons("x")).containsExactly(Reason.ENCRYPTED);
  }

  @Test
  void survivesBrokenOnes() throws IOException {
    byte[] whole = message();
    for (int length = whole.length - 1; length > 8; length -= whole.length / 9) {
      assertThat(Walked.of(Arrays.copyOf(whole, length)).sizeBytes("x")).isEqualTo(length);
    }
    for (int i = 8; i < 512; i += 37) {
      byte[] broken = whole.clone();
      broken[i] ^= 0x55;
      assertThat(Walked.of(broken).sizeBytes("x")).isEqualTo(whole.length);
    }
  }
}
