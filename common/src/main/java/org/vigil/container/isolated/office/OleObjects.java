package org.vigil.container.isolated.office;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.DocumentNode;
import org.apache.poi.poifs.filesystem.Ole10Native;
import org.apache.poi.poifs.filesystem.Ole10NativeException;
import org.vigil.isolate.MemberSink;
import org.vigil.isolate.ReaderMessage.Entry;
import org.vigil.isolate.ReaderMessage.Scope;
import org.vigil.isolate.Reasons;
import org.vigil.model.term.Reason;

/** The files that were put into an OLE2 compound file, in whatever folder and stream. */
final class OleObjects {
  /** Streams that are a file by their name; others are one by their first bytes. */
  private static final Set<String> FILES = Set.of("Package", "CONTENTS", "EmbeddedOdf");

  private static final String ENCRYPTED = "EncryptedPackage";
  private final MemberSink sink;

  OleObjects(MemberSink sink) {
    this.sink = sink;
  }

  void tell(DirectoryNode folder, String path, int depth) throws IOException {
    FolderDepth.check(depth);
    for (org.apache.poi.poifs.filesystem.Entry entry : folder) {
      // Streams of OLE's own begin their names with a control character.
      String name = path + entry.getName().replaceAll("\\p{Cntrl}", "");
      if (entry instanceof DirectoryNode inner) {
        tell(inner, name + "/", depth + 1);
      } else if (entry.getName().equals(ENCRYPTED)) {
        sink.flaw(Scope.CONTAINER, Reason.ENCRYPTED);
      } else if (entry.getName().equals(Ole10Native.OLE10_NATIVE)) {
        packaged(folder, path);
      } else if (entry instanceof DocumentNode stream) {
        stream(stream, name);
      }
    }
  }

  /** A file wrapped by the Object Packager. */
  private void packaged(DirectoryNode folder, String path) throws IOException {
    try {
      Ole10Native file = Ole10Native.createFromEmbeddedOleObject(folder);
      byte[] bytes = file.getDataBuffer();
      sink.begin(Entry.file(path + file.getLabel(), null));
      sink.write(bytes, 0, bytes.length);
      sink.end();
    } catch (Ole10NativeException | RuntimeException e) {
      sink.add(Entry.unreadable(path + "Ole10Native", null, Reasons.of(e)));
    }
  }

  private void stream(DocumentNode stream, String name) throws IOException {
    int from = FILES.contains(stream.getName()) ? 0 : FileSignatures.offset(head(stream));
    if (from >= 0) {
      sink.add(Entry.file(name, null), () -> content(stream, from));
    }
  }

  private static byte[] head(DocumentNode stream) {
    try (InputStream bytes = new DocumentInputStream(stream)) {
      return bytes.readNBytes(FileSignatures.HEAD_BYTES);
    } catch (IOException | RuntimeException e) {
      return new byte[0];
    }
  }

  private static InputStream content(DocumentNode stream, int from) throws IOException {
    InputStream bytes = new DocumentInputStream(stream);
    bytes.skipNBytes(from);
    return bytes;
  }
}
