package org.vigil.container.isolated.office;

import java.io.IOException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hslf.usermodel.HSLFPictureData;
import org.apache.poi.hslf.usermodel.HSLFSlideShowImpl;
import org.apache.poi.hssf.usermodel.HSSFPictureData;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.Picture;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.vigil.isolate.MemberSink;
import org.vigil.isolate.ReaderMessage.Entry;
import org.vigil.isolate.ReaderMessage.Scope;
import org.vigil.isolate.Reasons;
import org.vigil.model.term.Reason;

/** The pictures in old Word, Excel and PowerPoint documents. */
final class OfficePictures {
  private final MemberSink sink;
  private int count;

  OfficePictures(MemberSink sink) {
    this.sink = sink;
  }

  /** Tells of them; what stops that leaves the document's other streams to be read. */
  void tell(DirectoryNode root) throws IOException {
    try {
      if (root.hasEntryCaseInsensitive("WordDocument")) {
        word(root);
      } else if (root.hasEntryCaseInsensitive("Workbook")) {
        excel(root);
      } else if (root.hasEntryCaseInsensitive("PowerPoint Document")) {
        powerPoint(root);
      }
    } catch (MemberSink.ParentGoneException e) {
      throw e;
    } catch (EncryptedDocumentException e) {
      sink.flaw(Scope.CONTAINER, Reason.ENCRYPTED);
    } catch (IOException | RuntimeException e) {
      sink.flaw(Scope.CONTAINER, Reasons.of(e));
    }
  }

  private void word(DirectoryNode root) throws IOException {
    try (HWPFDocument document = new HWPFDocument(root)) {
      for (Picture picture : document.getPicturesTable().getAllPictures()) {
        picture(picture.suggestFileExtension(), picture.getContent());
      }
    }
  }

  private void excel(DirectoryNode root) throws IOException {
    try (HSSFWorkbook workbook = new HSSFWorkbook(root, false)) {
      for (HSSFPictureData picture : workbook.getAllPictures()) {
        picture(picture.suggestFileExtension(), picture.getData());
      }
    }
  }

  private void powerPoint(DirectoryNode root) throws IOException {
    try (HSLFSlideShowImpl show = new HSLFSlideShowImpl(root)) {
      for (HSLFPictureData picture : show.getPictureData()) {
        // With its dot.
        picture(picture.getType().extension.substring(1), picture.getData());
      }
    }
  }

  private void picture(String extension, byte[] bytes) throws IOException {
    count++;
    sink.begin(Entry.file("picture-" + count + "." + extension, null));
    sink.write(bytes, 0, bytes.length);
    sink.end();
  }
}
