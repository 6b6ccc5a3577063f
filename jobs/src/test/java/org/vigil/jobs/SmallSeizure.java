package org.vigil.jobs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.vigil.container.isolated.RarBytes;
import org.vigil.hash.Digests;
import org.vigil.hashset.Databases;
import org.vigil.jobs.demo.Camera;
import org.vigil.jobs.demo.Roll;
import org.vigil.jobs.demo.scene.Scene;

/** A few pictures of two cases, each behind another library, and a list that is a database. */
final class SmallSeizure {
  private SmallSeizure() {}

  static void writeTo(Path folder) throws IOException {
    List<byte[]> coast = roll(Camera.NORTHLIGHT, Scene.COAST, 3).files(3);
    List<byte[]> kitchen = roll(Camera.KESTREL, Scene.KITCHEN, 5).files(3);
    Path phone = Files.createDirectories(folder.resolve("intake/phone"));
    Path laptop = Files.createDirectories(folder.resolve("intake/laptop"));
    Files.writeString(phone.resolve("case.json"), "{\"case_id\": \"phone\"}");
    Files.write(phone.resolve("coast.jpg"), coast.get(0));
    Files.write(phone.resolve("coast.7z"), sevenZ("coast.jpg", coast.get(1)));
    Files.write(laptop.resolve("coast.pdf"), pdf(coast.get(2)));
    Files.write(laptop.resolve("kitchen.rar"), RarBytes.of(List.of("a.jpg", "b.jpg"), kitchen));
    Files.write(laptop.resolve("kitchen.jpg"), kitchen.get(2));
    Path lists = Files.createDirectories(folder.resolve("hash-sets"));
    Files.write(lists.resolve("known.kdb"), Databases.autopsy(md5(kitchen.get(0))));
  }

  private static Roll roll(Camera camera, Scene scene, long seed) {
    return new Roll(camera, scene, seed, LocalDateTime.parse("2026-09-01T10:00:00"), null, null);
  }

  private static byte[] sevenZ(String name, byte[] content) throws IOException {
    try (SeekableInMemoryByteChannel bytes = new SeekableInMemoryByteChannel()) {
      try (SevenZOutputFile archive = new SevenZOutputFile(bytes)) {
        SevenZArchiveEntry entry = new SevenZArchiveEntry();
        entry.setName(name);
        archive.putArchiveEntry(entry);
        archive.write(content);
        archive.closeArchiveEntry();
      }
      return Arrays.copyOf(bytes.array(), (int) bytes.size());
    }
  }

  private static byte[] pdf(byte[] jpeg) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.drawImage(JPEGFactory.createFromByteArray(document, jpeg), 0, 0);
      }
      document.save(out);
    }
    return out.toByteArray();
  }

  private static String md5(byte[] bytes) {
    Digests digests = new Digests();
    digests.update(bytes, 0, bytes.length);
    return digests.finish().md5();
  }
}
