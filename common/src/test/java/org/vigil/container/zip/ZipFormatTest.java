package org.vigil.container.zip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.model.term.Reason.CONCATENATED;
import static org.vigil.model.term.Reason.CORRUPT;
import static org.vigil.model.term.Reason.COUNT_MISMATCH;
import static org.vigil.model.term.Reason.CRC_MISMATCH;
import static org.vigil.model.term.Reason.ENCRYPTED;
import static org.vigil.model.term.Reason.GHOST_ENTRY;
import static org.vigil.model.term.Reason.HEADER_MISMATCH;
import static org.vigil.model.term.Reason.NAME_UNDECODABLE;
import static org.vigil.model.term.Reason.NO_END_RECORD;
import static org.vigil.model.term.Reason.OVERLAP;
import static org.vigil.model.term.Reason.SIZE_MISMATCH;
import static org.vigil.model.term.Reason.TRAILING_DATA;
import static org.vigil.model.term.Reason.TRUNCATED;
import static org.vigil.model.term.Reason.UNSUPPORTED_METHOD;
import static org.vigil.model.term.Reason.VOLUME_MISSING;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigil.container.ArchiveFormat;
import org.vigil.container.compressed.GzipBytes;
import org.vigil.model.Reading;
import org.vigil.walk.ArchiveFormatContract;
import org.vigil.walk.Walked;

/** Zips as writers, accidents and attackers leave them. */
public class ZipFormatTest extends ArchiveFormatContract {
  private static final byte[] TEXT = ZipBytes.utf8("some text, some text, some text");

  @Override
  protected ArchiveFormat format() {
    return new ZipFormat();
  }

  @Override
  protected byte[] empty() {
    return new ZipBytes().end();
  }

  @Override
  protected byte[] containing(List<String> names, List<byte[]> contents) {
    ZipBytes zip = new ZipBytes();
    for (int i = 0; i < names.size(); i++) {
      zip.deflated(names.get(i), contents.get(i));
    }
    return zip.end();
  }

  @Test
  void keepsWhatItReadWhenTheChecksumLies() {
    byte[] packed = ZipBytes.deflate(TEXT);
    byte[] bytes =
        new ZipBytes()
            .member(ZipBytes.utf8("a"), new ZipBytes.Said(0, ZipBytes.DEFLATED, 1, 2), packed)
            .member(ZipBytes.utf8("b"), new ZipBytes.Said(0, ZipBytes.STORED, 1, TEXT.length), TEXT)
            .end();
    Walked walked = Walked.of(bytes);
    assertThat(walked.reasons("x!/a")).containsExactly(CRC_MISMATCH, SIZE_MISMATCH);
    assertThat(walked.reasons("x!/b")).containsExactly(CRC_MISMATCH);
    assertThat(walked.sizeBytes("x!/a")).isEqualTo(TEXT.length);
    assertThat(walked.reasons("x")).isEmpty();
  }

  @Test
  void goesOnBehindEncryptedAndUnknownMembers() {
    byte[] bytes =
        new ZipBytes()
            .member(ZipBytes.utf8("a"), new ZipBytes.Said(1, ZipBytes.DEFLATED, 1, 99), TEXT)
            .member(ZipBytes.utf8("b"), new ZipBytes.Said(0, 98, 1, 99), TEXT)
            .member(ZipBytes.utf8("c"), new ZipBytes.Said(9, ZipBytes.DEFLATED, 0, 0), TEXT)
            .raw(ZipBytes.ints(0x08074b50, 1, TEXT.length, 99))
            .stored("d", TEXT)
            .end();
    Walked walked = Walked.of(bytes);
    assertThat(walked.reasons("x!/a")).containsExactly(ENCRYPTED);
    assertThat(walked.reasons("x!/b")).containsExactly(UNSUPPORTED_METHOD);
    assertThat(walked.reasons("x!/c")).containsExactly(ENCRYPTED);
    assertThat(walked.at("x!/d").issues()).isEmpty();
    assertThat(walked.reasons("x")).isEmpty();
    assertThat(walked.at("x!/a").kind()).isEqualTo(Reading.Kind.FAULT);
  }

  @Test
  void goesOnBehindABrokenMember() {
    byte[] noise = new byte[5000];
    new Random(5).nextBytes(noise);
    noise[0] = 7;
    byte[] bytes =
        new ZipBytes()
            .member(ZipBytes.utf8("known"), new ZipBytes.Said(0, ZipBytes.DEFLATED, 1, 9000), noise)
            .member(
                ZipBytes.utf8("described"), new ZipBytes.Said(8, ZipBytes.DEFLATED, 0, 0), noise)
            .stored("c", TEXT)
            .end();
    Walked walked = Walked.of(bytes);
    assertThat(walked.reasons("x!/known")).containsExactly(CORRUPT);
    assertThat(walked.reasons("x!/described")).containsExactly(CORRUPT);
    assertThat(walked.at("x!/c").issues()).isEmpty();
    assertThat(walked.reasons("x")).containsExactly(CORRUPT);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void storedMembersOfUnknownLengthMayHoldZips(boolean signed) {
    byte[] inner = new ZipBytes().described("i", TEXT, signed).deflated("j", TEXT).end();
    byte[] bytes =
        new ZipBytes()
            .described("a", inner, signed)
            .described("b", new byte[0], signed)
            .described("c", TEXT, signed)
            .end();
    Walked walked = Walked.of(bytes);
    assertThat(walked.paths()).containsExactly("x!/a!/i", "x!/a!/j", "x!/a", "x!/b", "x!/c", "x");
    assertThat(walked.readings()).allMatch(r -> r.issues().isEmpty());
    assertThat(walked.sizeBytes("x!/a")).isEqualTo(inner.length);
  }

  @Test
  void tellsHowItEnds() {
    assertThat(Walked.of(new ZipBytes().stored("a", TEXT).unended()).reasons("x"))
        .containsExactly(TRUNCATED, NO_END_RECORD);
    assertThat(Walked.of(new ZipBytes().stored("a", TEXT).end(7)).reasons("x"))
        .containsExactly(COUNT_MISMATCH);
    assertThat(Walked.of(new ZipBytes().stored("a", TEXT).raw(TEXT).end()).reasons("x"))
        .containsExactly(CORRUPT);
    byte[] whole = new ZipBytes().stored("a", TEXT).end();
    assertThat(Walked.of(GzipBytes.join(whole, TEXT)).reasons("x")).containsExactly(TRAILING_DATA);
    byte[] split =
        GzipBytes.join(ZipBytes.ints(0x08074b50), new ZipBytes().stored("a", TEXT).unended());
    assertThat(Walked.of(split).reasons("x")).contains(VOLUME_MISSING);
  }

  @Test
  void readsAllPartsOfConcatenatedZips() {
    byte[] part = new ZipBytes().stored("a", TEXT).deflated("b", TEXT).end();
    Walked walked = Walked.of(GzipBytes.join(part, part, TEXT, part));
    assertThat(walked.source().listedMembers()).isEqualTo(6);
    assertThat(walked.reasons("x")).containsExactly(CONCATENATED, TRAILING_DATA);
  }

  @Test
  void aDeclaredLengthThatLiesLosesNoSibling() {
    byte[] packed = ZipBytes.deflate(TEXT);
    byte[] bytes =
        new ZipBytes()
            .member(
                ZipBytes.utf8("a"),
                new ZipBytes.Said(0, ZipBytes.DEFLATED, ZipBytes.crc(TEXT), TEXT.length),
                packed)
            .stored("b", TEXT)
            .end();
    bytes[18] = (byte) (bytes[18] + 40);
    Walked walked = Walked.of(bytes);
    assertThat(walked.reasons("x!/a")).containsExactly(SIZE_MISMATCH);
    assertThat(walked.at("x!/b").issues()).isEmpty();
  }

  @Test
  void namesAreLabels() {
    byte[] bytes =
        new ZipBytes()
            .member(
                new byte[] {'B', (byte) 0x94, 'r'},
                new ZipBytes.Said(0, 0, ZipBytes.crc(TEXT), TEXT.length),
                TEXT)
            .stored("same", TEXT)
            .stored("same", TEXT)
            .stored("d/", new byte[0])
            .stored("e/", TEXT)
            .end();
    Walked walked = Walked.of(bytes);
    assertThat(walked.reasons("x!/Bör")).containsExactly(NAME_UNDECODABLE);
    assertThat(walked.paths()).filteredOn("x!/same"::equals).hasSize(2);
    assertThat(walked.at("x!/d/").kind()).isEqualTo(Reading.Kind.DIRECTORY);
    assertThat(walked.at("x!/e/").kind()).isEqualTo(Reading.Kind.MEDIA_FILE);
    assertThat(walked.at("x!/same").modifiedAt()).isEqualTo(Instant.parse("2025-05-01T12:00:00Z"));
  }

  @Test
  void goesOnBehindWhatTheLibraryCannotDecode() {
    byte[] name = ZipBytes.utf8("bzip2");
    byte[] bytes =
        new ZipBytes().member(name, new ZipBytes.Said(0, 12, 1, 9), TEXT).stored("b", TEXT).end();
    Walked walked = Walked.of(bytes);
    assertThat(walked.reasons("x!/bzip2")).containsExactly(CORRUPT);
    assertThat(walked.at("x!/b").issues()).isEmpty();
    assertThat(walked.reasons("x")).isEmpty();
  }

  @Test
  void aMemberThatTheDirectoryDoesNotListIsReadAndSaid() {
    Walked walked = Walked.of(new ZipBytes().stored("a", TEXT).unlisted("ghost", TEXT).end());
    assertThat(walked.paths()).containsExactly("x!/a", "x!/ghost", "x");
    assertThat(walked.reasons("x")).containsExactlyInAnyOrder(GHOST_ENTRY, COUNT_MISMATCH);
  }

  @Test
  void aNameThatTheDirectoryTellsOtherwiseIsSaid() {
    Walked walked =
        Walked.of(new ZipBytes().unlisted("harmless", TEXT).listed("other", TEXT, 0).end());
    assertThat(walked.paths()).containsExactly("x!/harmless", "x!/other", "x");
    assertThat(walked.reasons("x")).containsExactly(HEADER_MISMATCH);
    assertThat(walked.at("x!/other").kind()).isEqualTo(Reading.Kind.LINK);
    assertThat(walked.at("x!/other").linkTarget()).isEqualTo("harmless");
    assertThat(walked.reasons("x!/other")).containsExactly(HEADER_MISMATCH);
  }

  @Test
  void membersThatOverlapAreRowsButReadOnce() {
    ZipBytes bomb = new ZipBytes().stored("a", TEXT);
    for (int i = 0; i < 100; i++) {
      bomb.listed("a" + i, TEXT, i % 2);
    }
    Walked walked = Walked.of(bomb.end());
    assertThat(walked.readings()).hasSize(102);
    assertThat(walked.reasons("x!/a")).isEmpty();
    assertThat(walked.reasons("x!/a0")).containsExactly(OVERLAP);
    assertThat(walked.reasons("x!/a99")).containsExactly(OVERLAP);
    assertThat(walked.reasons("x")).contains(OVERLAP);
  }

  @Test
  void aMemberThatTheDirectoryPutsBehindTheEndIsARow() {
    Walked walked = Walked.of(new ZipBytes().stored("a", TEXT).listed("b", TEXT, 9999).end());
    assertThat(walked.reasons("x!/b")).containsExactly(TRUNCATED);
  }

  @Test
  void offsetsMayCountFromBehindWhatWasPutInFront() {
    byte[] zip = new ZipBytes().stored("a", TEXT).stored("b", TEXT).end();
    byte[] front = new ZipBytes().stored("front", TEXT).unended();
    Walked walked = Walked.of(GzipBytes.join(front, zip));
    assertThat(walked.paths()).containsExactly("x!/front", "x!/a", "x!/b", "x");
    assertThat(walked.reasons("x")).contains(GHOST_ENTRY);
  }

  @Test
  void anOffsetThatLiesDoesNotHideThatTheMemberWasRead() {
    byte[] zip = new ZipBytes().stored("a", TEXT).unlisted("b", TEXT).listed("b", TEXT, 7).end();
    Walked walked = Walked.of(zip);
    assertThat(walked.paths()).containsExactly("x!/a", "x!/b", "x");
    assertThat(walked.reasons("x")).containsExactly(HEADER_MISMATCH);
  }
}
