package org.vigil.container.isolated;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Test;
import org.vigil.container.ArchiveFormat;
import org.vigil.container.zip.ZipBytes;
import org.vigil.model.term.Reason;
import org.vigil.walk.Walked;

/** What is in a PDF, read in a cage. */
class PdfFormatTest {
  private static final byte[] JPEG = picture("jpg");
  private static final byte[] TEXT = ZipBytes.utf8("some text");

  private static BufferedImage image() {
    BufferedImage image = new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB);
    image.setRGB(3, 4, 0x123456);
    return image;
  }

  private static byte[] picture(String format) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image(), format, out);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toByteArray();
  }

  /** A page with a JPEG and another picture, and a file that belongs to the document. */
  private static PDDocument document() throws IOException {
    PDDocument document = new PDDocument();
    PDPage page = new PDPage();
    document.addPage(page);
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      content.drawImage(JPEGFactory.createFromByteArray(document, JPEG), 0, 0);
      content.drawImage(LosslessFactory.createFromImage(document, image()), 0, 0);
    }
    PDComplexFileSpecification file = new PDComplexFileSpecification();
    file.setFileUnicode("note.txt");
    file.setEmbeddedFile(
        new PDEmbeddedFile(document, new ByteArrayInputStream(TEXT), COSName.FLATE_DECODE));
    document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("Note"), file);
    return document;
  }

  private static byte[] saved(PDDocument document) throws IOException {
    try (document) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }

  @Test
  void givesPicturesAndFiles() throws IOException {
    Walked walked = Walked.of(saved(document()));
    assertThat(walked.paths())
        .hasSize(4)
        .anyMatch(path -> path.endsWith(".png"))
        .contains("x!/note.txt", "x");
    String jpeg =
        walked.paths().stream().filter(path -> path.endsWith(".jpg")).findFirst().orElseThrow();
    assertThat(walked.sizeBytes(jpeg)).isEqualTo(JPEG.length);
    assertThat(walked.sizeBytes("x!/note.txt")).isEqualTo(TEXT.length);
    assertThat(walked.source().issues()).isEmpty();
  }

  @Test
  void saysThatItIsEncrypted() throws IOException {
    PDDocument document = document();
    document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
    Walked walked = Walked.of(saved(document));
    assertThat(walked.paths()).containsExactly("x");
    assertThat(walked.reasons("x")).containsExactly(Reason.ENCRYPTED);
  }

  @Test
  void readsWhatIsLeftOfATruncatedOne() throws IOException {
    byte[] whole = saved(document());
    for (int length = whole.length - 1; length > 5; length -= whole.length / 7) {
      Walked walked = Walked.of(Arrays.copyOf(whole, length));
      assertThat(walked.sizeBytes("x")).isEqualTo(length);
    }
  }

  @Test
  void isRecognisedUnlessItIsAPictureFirst() {
    ArchiveFormat pdf = IsolatedContainers.format("pdf");
    assertThat(pdf.recognises(ZipBytes.utf8("junk\n%PDF-1.7"))).isTrue();
    assertThat(pdf.recognises(ZipBytes.utf8(" ".repeat(1024) + "%PDF-1.7"))).isFalse();
    byte[] picture = "\u00FF\u00D8\u00FF\u00E0 %PDF-1.7".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(pdf.recognises(picture)).isFalse();
  }
}
