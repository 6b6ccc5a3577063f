package org.vigil.container.zip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.lingala.zip4j.io.outputstream.ZipOutputStream;
import net.lingala.zip4j.model.ZipParameters;
import net.lingala.zip4j.model.enums.AesKeyStrength;
import net.lingala.zip4j.model.enums.AesVersion;
import net.lingala.zip4j.model.enums.CompressionMethod;
import net.lingala.zip4j.model.enums.EncryptionMethod;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigil.isolate.Passwords;
import org.vigil.model.Issue;
import org.vigil.model.Reading;
import org.vigil.model.term.Reason;
import org.vigil.walk.Walked;

/** Members of zips that a password opens. */
class ZipPasswordTest {
  private static final byte[] SHORT = "short".getBytes(StandardCharsets.UTF_8);
  private static final byte[] LONG = noise(3 << 20);

  private static byte[] noise(int length) {
    byte[] bytes = new byte[length];
    new Random(1).nextBytes(bytes);
    return bytes;
  }

  private static ZipParameters classic(CompressionMethod method) {
    ZipParameters parameters = new ZipParameters();
    parameters.setEncryptFiles(true);
    parameters.setEncryptionMethod(EncryptionMethod.ZIP_STANDARD);
    parameters.setCompressionMethod(method);
    return parameters;
  }

  private static ZipParameters aes(
      AesKeyStrength strength, AesVersion version, CompressionMethod method) {
    ZipParameters parameters = classic(method);
    parameters.setEncryptionMethod(EncryptionMethod.AES);
    parameters.setAesKeyStrength(strength);
    parameters.setAesVersion(version);
    return parameters;
  }

  static Stream<ZipParameters> locks() {
    return Stream.of(CompressionMethod.STORE, CompressionMethod.DEFLATE)
        .flatMap(
            method ->
                Stream.concat(
                    Stream.of(classic(method)),
                    Stream.of(AesKeyStrength.KEY_STRENGTH_128, AesKeyStrength.KEY_STRENGTH_256)
                        .flatMap(
                            strength ->
                                Stream.of(AesVersion.values())
                                    .map(version -> aes(strength, version, method)))));
  }

  private static byte[] zip(ZipParameters lock, String password, byte[]... members)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, password.toCharArray())) {
      for (int i = 0; i < members.length; i++) {
        ZipParameters parameters = new ZipParameters(lock);
        parameters.setFileNameInZip("m" + i);
        parameters.setEntrySize(members[i].length);
        zip.putNextEntry(parameters);
        // The library encrypts in place.
        zip.write(members[i].clone());
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static Walked walked(byte[] bytes, String... passwords) {
    return Walked.of(() -> new ByteArrayInputStream(bytes), Passwords.of(List.of(passwords)));
  }

  @ParameterizedTest
  @MethodSource("locks")
  void readsMembersBehindEveryKindOfLock(ZipParameters lock) throws IOException {
    Walked walked = walked(zip(lock, "pässword", SHORT, LONG), "pässword");
    Walked plain = Walked.of(ZipPasswordTest.plain(SHORT, LONG));
    assertThat(walked.readings().stream().flatMap(r -> r.issues().stream())).isEmpty();
    assertThat(walked.at("x!/m0").media()).isEqualTo(plain.at("x!/m0").media());
    assertThat(walked.at("x!/m1").media()).isEqualTo(plain.at("x!/m1").media());
  }

  private static byte[] plain(byte[]... members) throws IOException {
    return zip(new ZipParameters(), "none", members);
  }

  @ParameterizedTest
  @MethodSource("locks")
  void neverReadsAnythingBehindAWrongPassword(ZipParameters lock) throws IOException {
    int count = lock.getEncryptionMethod() == EncryptionMethod.AES ? 3 : 300;
    String[] wrong = IntStream.range(0, count).mapToObj(i -> "wrong" + i).toArray(String[]::new);
    Walked walked = walked(zip(lock, "right", SHORT, LONG), wrong);
    for (String member : List.of("x!/m0", "x!/m1")) {
      assertThat(walked.at(member).kind()).isEqualTo(Reading.Kind.FAULT);
      assertThat(walked.reasons(member)).containsExactly(Reason.ENCRYPTED);
    }
  }

  @RepeatedTest(5)
  void findsTheRightPasswordBehindManyThatFitByChance() throws IOException {
    byte[] bytes = zip(classic(CompressionMethod.DEFLATE), "right", SHORT, LONG);
    Stream<String> wrong = IntStream.range(0, 900).mapToObj(i -> "wrong" + i);
    Walked walked = walked(bytes, Stream.concat(wrong, Stream.of("right")).toArray(String[]::new));
    assertThat(walked.sizeBytes("x!/m0")).isEqualTo(SHORT.length);
    assertThat(walked.sizeBytes("x!/m1")).isEqualTo(LONG.length);
  }

  @Test
  void staysEncryptedWhereTheBytesWereChangedAndNothingHasProvenThePassword() throws IOException {
    ZipParameters lock =
        aes(AesKeyStrength.KEY_STRENGTH_256, AesVersion.TWO, CompressionMethod.STORE);
    byte[] bytes = zip(lock, "right", LONG, SHORT);
    bytes[LONG.length / 2] ^= 1;
    Walked walked = walked(bytes, "right");
    assertThat(walked.reasons("x!/m0")).containsExactly(Reason.ENCRYPTED);
    assertThat(walked.sizeBytes("x!/m1")).isEqualTo(SHORT.length);
  }

  @ParameterizedTest
  @MethodSource("locks")
  void isBrokenWhereTheBytesWereChangedBehindAProvenPassword(ZipParameters lock)
      throws IOException {
    byte[] bytes = zip(lock, "right", SHORT, LONG, new byte[LONG.length]);
    bytes[LONG.length / 2] ^= 1;
    Walked walked = walked(bytes, "wrong", "right");
    assertThat(walked.sizeBytes("x!/m0")).isEqualTo(SHORT.length);
    // With the classic cipher all that follows a changed byte is another, too: noise to an
    // inflater,
    // which nearly always breaks, but may come to an end of its own.
    boolean noise =
        lock.getEncryptionMethod() == EncryptionMethod.ZIP_STANDARD
            && lock.getCompressionMethod() == CompressionMethod.DEFLATE;
    if (noise) {
      assertThat(walked.reasons("x!/m1"))
          .isNotEmpty()
          .isSubsetOf(Reason.CORRUPT, Reason.CRC_MISMATCH, Reason.SIZE_MISMATCH);
    } else {
      assertThat(walked.reasons("x!/m1")).containsExactly(Reason.CRC_MISMATCH);
    }
    assertThat(walked.at("x!/m1").kind())
        .isEqualTo(
            walked.reasons("x!/m1").contains(Reason.CORRUPT)
                ? Reading.Kind.FAULT
                : Reading.Kind.MEDIA_FILE);
    assertThat(walked.sizeBytes("x!/m2")).isEqualTo(LONG.length);
  }

  @ParameterizedTest
  @MethodSource("locks")
  void readsNothingBehindAnotherPasswordThanTheProvenOne(ZipParameters lock) throws IOException {
    byte[] one = zip(lock, "right", SHORT);
    byte[] other = zip(lock, "unknown", LONG);
    byte[] both = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    Walked walked = walked(both, "right");
    List<Reading> named = walked.readings().stream().filter(r -> r.path().equals("x!/m0")).toList();
    assertThat(named).hasSize(2);
    assertThat(named.get(0).kind()).isEqualTo(Reading.Kind.MEDIA_FILE);
    assertThat(named.get(0).issues()).isEmpty();
    // The classic cipher tells one wrong password of 256 from the right one by the digest alone.
    assertThat(named.get(1).issues())
        .extracting(Issue::reason)
        .isNotEmpty()
        .isSubsetOf(Reason.ENCRYPTED, Reason.CORRUPT, Reason.CRC_MISMATCH, Reason.SIZE_MISMATCH);
  }

  @ParameterizedTest
  @CsvSource({
    "traditional_encryption_data, 12345678, foo.txt, 495",
    "winzip_aes256, password, README, 6818",
    "winzip_aes256_stored, password, README, 6818",
    "winzip_aes256_large, password, Makefile, 1456747",
    "winzip_aes256_large_bzip2, password, Makefile, 1456747",
    "winzip_aes256_large_zstd, password, Makefile, 1456747"
  })
  void readsRealOnes(String name, String password, String member, long sizeBytes) {
    Path corpus = Path.of(System.getProperty("vigil.corpus", ""), "corpus/archives/libarchive");
    Path file = corpus.resolve("test_read_format_zip_" + name + ".zip");
    Assumptions.assumeTrue(Files.isRegularFile(file));
    Passwords list = Passwords.of(List.of("wrong", password));
    Walked walked = Walked.of(() -> Files.newInputStream(file), list);
    assertThat(walked.sizeBytes("x!/" + member)).isEqualTo(sizeBytes);
    assertThat(walked.readings().stream().flatMap(r -> r.issues().stream())).isEmpty();
  }
}
