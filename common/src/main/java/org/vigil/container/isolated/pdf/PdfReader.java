package org.vigil.container.isolated.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.zip.InflaterInputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.vigil.isolate.ContainerReader;
import org.vigil.isolate.MemberSink;
import org.vigil.isolate.Passwords;
import org.vigil.isolate.ReaderMessage.Entry;
import org.vigil.isolate.ReasonException;
import org.vigil.model.term.Reason;

/**
 * Reads the pictures and files in a PDF: every object that is one, whether a page shows it or not.
 */
public final class PdfReader implements ContainerReader {
  private final Passwords passwords;

  public PdfReader(Passwords passwords) {
    this.passwords = passwords;
  }

  @Override
  public void read(FileChannel file, MemberSink sink) throws IOException {
    // No content in temp files. Here, for to load it takes as long as all else that a process does
    // before it reads.
    ImageIO.setUseCache(false);
    try (PDDocument document = open(file)) {
      COSDocument objects = document.getDocument();
      List<COSObjectKey> keys = new ArrayList<>(objects.getXrefTable().keySet());
      keys.sort(Comparator.comparingLong(COSObjectKey::getNumber));
      EmbeddedFileNames names = EmbeddedFileNames.of(document);
      for (COSObjectKey key : keys) {
        member(objects, key, names, sink);
      }
    }
  }

  private PDDocument open(FileChannel file) throws IOException {
    // Many a document is encrypted, but for nobody: the empty password opens it.
    for (String password : Passwords.of(List.of("")).and(passwords).candidates()) {
      Optional<PDDocument> document = open(file, password);
      if (document.isPresent()) {
        return document.get();
      }
    }
    throw new ReasonException(Reason.ENCRYPTED);
  }

  private static Optional<PDDocument> open(FileChannel file, String password) throws IOException {
    try {
      return Optional.of(
          Loader.loadPDF(new ChannelBytes(file), password, IOUtils.createMemoryOnlyStreamCache()));
    } catch (InvalidPasswordException e) {
      return Optional.empty();
    }
  }

  private static void member(
      COSDocument objects, COSObjectKey key, EmbeddedFileNames names, MemberSink sink)
      throws IOException {
    if (!(PdfObjects.object(objects, key) instanceof COSStream stream)) {
      return;
    }
    if (COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))) {
      new PdfPicture(stream, key.getNumber()).addTo(sink);
    } else if (names.file(stream)
        || COSName.EMBEDDED_FILE.equals(stream.getCOSName(COSName.TYPE))) {
      sink.add(Entry.file(names.of(stream, key), null), () -> content(stream));
    }
  }

  /** PDFBox decodes into memory; the usual cases need none. */
  private static InputStream content(COSStream stream) throws IOException {
    if (stream.getFilters() == null) {
      return stream.createRawInputStream();
    }
    boolean plain = stream.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP) == null;
    return plain && COSName.FLATE_DECODE.equals(stream.getFilters())
        ? new InflaterInputStream(stream.createRawInputStream())
        : stream.createInputStream();
  }
}
