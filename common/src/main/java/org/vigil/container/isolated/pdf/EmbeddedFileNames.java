package org.vigil.container.isolated.pdf;

import java.util.IdentityHashMap;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/** The embedded files of a PDF, by the names that their specifications give them. */
final class EmbeddedFileNames {
  private final IdentityHashMap<COSStream, String> names = new IdentityHashMap<>();

  private EmbeddedFileNames() {}

  static EmbeddedFileNames of(PDDocument document) {
    EmbeddedFileNames names = new EmbeddedFileNames();
    COSDocument objects = document.getDocument();
    for (COSObjectKey key : objects.getXrefTable().keySet()) {
      names.learn(PdfObjects.object(objects, key));
    }
    return names;
  }

  private void learn(@Nullable COSBase object) {
    if (object instanceof COSDictionary specification
        && specification.getDictionaryObject(COSName.EF) instanceof COSDictionary files) {
      String plain = specification.getString(COSName.F, "");
      String name = specification.getString(COSName.UF, plain);
      for (COSName key : files.keySet()) {
        if (files.getDictionaryObject(key) instanceof COSStream stream) {
          names.putIfAbsent(stream, name);
        }
      }
    }
  }

  boolean file(COSStream stream) {
    return names.containsKey(stream);
  }

  /** Its name, or one made of its number. */
  String of(COSStream stream, COSObjectKey key) {
    String name = names.getOrDefault(stream, "");
    return name.isEmpty() ? "file-" + key.getNumber() : name;
  }
}
