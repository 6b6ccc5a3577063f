package org.vigil.jobs;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import net.lingala.zip4j.model.ZipParameters;
import net.lingala.zip4j.model.enums.EncryptionMethod;
import org.apache.commons.codec.digest.DigestUtils;
import org.vigil.container.sevenz.SevenZBytes;

/**
 * Words that may stand in nothing that a night leaves or lets see: contents, comments, names within
 * what is not read, passwords, the keys of the seals and of the store. All begin alike.
 */
final class PlantedSecrets {
  /** What requests to the object store are signed with. */
  static final String KEY_OF_THE_STORE = "q7canary-key-of-the-store";

  private static final String MARK = "q7canary";
  private static final String PASSWORD = MARK + "-password";
  private static final String PASSWORDS = MARK + "-wrong\n" + PASSWORD + "\n";
  private static final String KEY = MARK + "-key-of-the-seals-of-this-site";

  private PlantedSecrets() {}

  /** What is looked for: the words, and the digests of passwords and key. */
  static List<String> words() {
    List<String> words = new ArrayList<>(List.of(MARK));
    Stream.of(PASSWORD, MARK + "-wrong", PASSWORDS, KEY)
        .map(DigestUtils::sha256Hex)
        .forEach(words::add);
    return words;
  }

  /** Where the key of the seals lies. */
  static Path key(Path folder) {
    return folder.resolve("seals.key");
  }

  /** Plants them in a case of a seizure, in its lists, and in the key of the seals. */
  static void writeTo(Path folder, String caseId) throws IOException {
    Files.writeString(key(folder), KEY);
    Path intake = folder.resolve("intake/" + caseId);
    Files.writeString(intake.resolve("case.json"), "{\"case_id\": \"" + caseId + "\"}");
    Files.writeString(intake.resolve("passwords.txt"), PASSWORDS);
    Files.writeString(intake.resolve("notes.txt"), MARK + "-text");
    Files.writeString(
        intake.resolve("letter.eml"),
        "From: a@example.org\r\nTo: b@example.org\r\nSubject: x\r\n\r\n" + MARK + "-letter\r\n");
    Files.write(intake.resolve("opened.7z"), SevenZBytes.encrypted(PASSWORD, text("-opened")));
    Files.write(intake.resolve("opened.zip"), encrypted(PASSWORD, "opened.txt"));
    Files.write(intake.resolve("closed.zip"), encrypted(MARK + "-unknown", "closed.txt"));
    Files.write(intake.resolve("plain.zip"), commented());
    Files.write(
        intake.resolve("comment.jpg"),
        withComment(Files.readAllBytes(intake.resolve("kitchen.jpg"))));
    Files.writeString(intake.resolve("graded.json"), graded("'Comments':'%1$s-comment'}]}]}"));
    Files.writeString(intake.resolve("broken.json"), graded("'Comments':%1$s-broken"));
    Files.writeString(
        intake.resolve("broken.xml"), "<report><%1$s-tag a=\"%1$s\"></report>".formatted(MARK));
    Path lists = folder.resolve("hash-sets");
    Files.writeString(lists.resolve("broken.json"), list(MARK + "-list"));
    Files.writeString(lists.resolve("broken.txt"), "# sha1\n" + MARK + "-line\n");
  }

  private static List<byte[]> text(String what) {
    return List.of((MARK + what).getBytes(UTF_8));
  }

  /** A zip under a password, with a text. */
  private static byte[] encrypted(String password, String name) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (var zip =
        new net.lingala.zip4j.io.outputstream.ZipOutputStream(bytes, password.toCharArray())) {
      ZipParameters parameters = new ZipParameters();
      parameters.setEncryptFiles(true);
      parameters.setEncryptionMethod(EncryptionMethod.AES);
      parameters.setFileNameInZip(name);
      zip.putNextEntry(parameters);
      zip.write((MARK + "-within").getBytes(UTF_8));
      zip.closeEntry();
    }
    return bytes.toByteArray();
  }

  private static byte[] commented() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      ZipEntry entry = new ZipEntry("plain.txt");
      entry.setComment(MARK + "-entry");
      zip.putNextEntry(entry);
      zip.write((MARK + "-member").getBytes(UTF_8));
      zip.setComment(MARK + "-archive");
    }
    return bytes.toByteArray();
  }

  /** The picture with a segment COM behind its first two bytes. */
  private static byte[] withComment(byte[] jpeg) {
    byte[] comment = (MARK + "-picture").getBytes(UTF_8);
    return ByteBuffer.allocate(jpeg.length + 4 + comment.length)
        .put(jpeg, 0, 2)
        .putShort((short) 0xFFFE)
        .putShort((short) (2 + comment.length))
        .put(comment)
        .put(jpeg, 2, jpeg.length - 2)
        .array();
  }

  /** A case file about one medium. */
  private static String graded(String end) {
    String head =
        "{'@odata.context':'http://x/DataModels/2.0.xml/US/$metadata#Cases','value':[{'CaseID':"
            + "'f0','CaseNumber':'7','Media':[{'MediaID':1,'MD5':'"
            + "0".repeat(32)
            + "','Category':1,'MediaFiles':[{'FileName':'a.jpg'}],";
    return (head + end.formatted(MARK)).replace('\'', '"');
  }

  private static String list(String hash) {
    return ("{'@odata.context':'http://x/DataModels/2.0.xml/US/$metadata#Media','value':[{'MediaID':"
            + "1,'MD5':'"
            + hash
            + "'}]}")
        .replace('\'', '"');
  }

  /** Where in the files below a folder one of the words stands; zips are opened. */
  static List<String> in(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      List<String> found = new ArrayList<>();
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        found.addAll(in(file.toString(), Files.readAllBytes(file)));
      }
      return found;
    }
  }

  private static List<String> in(String name, byte[] bytes) throws IOException {
    List<String> found = new ArrayList<>(in(name, new String(bytes, ISO_8859_1)));
    if (bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K') {
      try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
          found.addAll(in(name + "!/" + entry.getName(), zip.readAllBytes()));
        }
      } catch (ZipException encrypted) {
        return found;
      }
    }
    return found;
  }

  /** Which of the words stand in a text. */
  static List<String> in(String where, String text) {
    return words().stream().filter(text::contains).map(word -> where + " has " + word).toList();
  }
}
