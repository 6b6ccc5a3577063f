package org.vigil.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;
import static org.vigil.model.term.Reason.BYTES_LIMIT;
import static org.vigil.model.term.Reason.CONCATENATED;
import static org.vigil.model.term.Reason.CORRUPT;
import static org.vigil.model.term.Reason.COUNT_MISMATCH;
import static org.vigil.model.term.Reason.CRC_MISMATCH;
import static org.vigil.model.term.Reason.DEPTH_LIMIT;
import static org.vigil.model.term.Reason.ENCRYPTED;
import static org.vigil.model.term.Reason.GHOST_ENTRY;
import static org.vigil.model.term.Reason.HEADER_CHECKSUM;
import static org.vigil.model.term.Reason.HEADER_MISMATCH;
import static org.vigil.model.term.Reason.MEMBERS_LIMIT;
import static org.vigil.model.term.Reason.MEMORY_LIMIT;
import static org.vigil.model.term.Reason.NAME_CONTROL;
import static org.vigil.model.term.Reason.NAME_UNDECODABLE;
import static org.vigil.model.term.Reason.NOT_EXPANDED;
import static org.vigil.model.term.Reason.NO_END_RECORD;
import static org.vigil.model.term.Reason.OVERLAP;
import static org.vigil.model.term.Reason.PATH_UNSAFE;
import static org.vigil.model.term.Reason.PREFIX_DATA;
import static org.vigil.model.term.Reason.RECURSION;
import static org.vigil.model.term.Reason.SIZE_MISMATCH;
import static org.vigil.model.term.Reason.TRAILING_DATA;
import static org.vigil.model.term.Reason.TRUNCATED;
import static org.vigil.model.term.Reason.UNSUPPORTED_METHOD;
import static org.vigil.model.term.Reason.VOLUME_MISSING;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigil.container.Limits;
import org.vigil.container.compressed.GzipBytes;
import org.vigil.container.tar.TarBytes;
import org.vigil.container.zip.ZipBytes;
import org.vigil.model.Reading;
import org.vigil.model.term.Reason;

/** What is known to be wrong with containers and names, and what each must give. */
class NamedCasesTest {
  private static final byte[] TEXT = ZipBytes.utf8("some text, some text, some text");
  private static final int CRC = ZipBytes.crc(TEXT);
  private static final Limits LIMITS = new Limits(4, 1000, 8 << 20, 4096);

  /** A sentence, and what must have these reasons and no others. */
  private static Arguments of(String said, byte[] bytes, String path, Reason... reasons) {
    return argumentSet(said, bytes, path, List.of(reasons));
  }

  @ParameterizedTest
  @MethodSource({"checks", "ends", "directories", "obstacles", "tars", "names", "budgets"})
  void isTold(byte[] bytes, String path, List<Reason> reasons) {
    Walked walked = Walked.of(bytes, LIMITS);
    assertThat(walked.reasons(path)).containsExactlyInAnyOrderElementsOf(reasons);
    assertThat(walked.readings())
        .filteredOn(reading -> reading.path().endsWith("!/sibling"))
        .allMatch(reading -> reading.issues().isEmpty())
        .allMatch(reading -> reading.kind() == Reading.Kind.MEDIA_FILE);
  }

  private static ZipBytes zip() {
    return new ZipBytes().stored("sibling", TEXT);
  }

  private static byte[] zip(int flags, int method, int crc, int sizeBytes) {
    ZipBytes.Said said = new ZipBytes.Said(flags, method, crc, sizeBytes);
    byte[] packed = method == ZipBytes.DEFLATED ? ZipBytes.deflate(TEXT) : TEXT;
    return new ZipBytes().member(ZipBytes.utf8("a"), said, packed).stored("sibling", TEXT).end();
  }

  private static byte[] cut(byte[] bytes, int fewer) {
    return Arrays.copyOf(bytes, bytes.length - fewer);
  }

  static Stream<Arguments> checks() {
    byte[] gzip = GzipBytes.of(TEXT);
    byte[] wrong = gzip.clone();
    wrong[gzip.length - 8]++;
    wrong[gzip.length - 1]++;
    return Stream.of(
        of("a wrong checksum", zip(0, 0, 1, TEXT.length), "x!/a", CRC_MISMATCH),
        of("a size that lies", zip(0, 8, CRC, 2), "x!/a", SIZE_MISMATCH),
        of("gzip: both", wrong, "x!/content", CRC_MISMATCH, SIZE_MISMATCH),
        of(
            "Zip64: a size that lies",
            new ZipBytes().wide("a", TEXT, 1L << 62).stored("sibling", TEXT).end(),
            "x!/a",
            SIZE_MISMATCH),
        of(
            "Zip64: the headers disagree",
            new ZipBytes().wide("a", TEXT, Long.MIN_VALUE).end(),
            "x",
            HEADER_MISMATCH),
        of("an empty file", new ZipBytes().stored("a", new byte[0]).end(), "x!/a"));
  }

  static Stream<Arguments> ends() {
    byte[] zip = zip().end();
    byte[] tar = new TarBytes().file("sibling", TEXT).file("a", TEXT).unended();
    byte[] program = ZipBytes.utf8("MZ and so on");
    return Stream.of(
        of("cut between members", zip().unended(), "x", TRUNCATED, NO_END_RECORD),
        of("cut in its end record", cut(zip, 9), "x", TRUNCATED, NO_END_RECORD),
        of("cut in a member", cut(zip().stored("a", TEXT).unended(), 9), "x!/a", TRUNCATED),
        of("tar: cut between members", tar, "x", TRUNCATED),
        of("tar: cut in a member", cut(tar, 500), "x!/a", TRUNCATED),
        of("gzip: cut", cut(GzipBytes.of(TEXT), 12), "x!/content", TRUNCATED),
        of("trailing data", GzipBytes.join(zip, new byte[70_000]), "x", TRAILING_DATA),
        of("tar: trailing data", GzipBytes.join(tar, new byte[1024], TEXT), "x", TRAILING_DATA),
        of("data between", zip().raw(TEXT).end(), "x", CORRUPT),
        of("behind a program", GzipBytes.join(program, zip), "x", PREFIX_DATA),
        of("concatenated", GzipBytes.join(zip, zip), "x", CONCATENATED),
        of(
            "tar: concatenated",
            GzipBytes.join(tar, new byte[1024], tar),
            "x",
            CONCATENATED,
            TRUNCATED),
        of(
            "an end record of endless length",
            zip().raw(ZipBytes.ints(0x06064b50)).raw(ZipBytes.longs(Long.MAX_VALUE)).unended(),
            "x",
            TRUNCATED,
            NO_END_RECORD));
  }

  static Stream<Arguments> directories() {
    byte[] ghost = zip().unlisted("ghost", TEXT).end();
    byte[] renamed = new ZipBytes().unlisted("a", TEXT).listed("b", TEXT, 0).end();
    byte[] outside = zip().listed("a", TEXT, 9999).end();
    byte[] beyond = new ZipBytes().lying("a", TEXT, 1 << 30).stored("sibling", TEXT).end();
    byte[] over = new ZipBytes().lying("a", TEXT, 90).stored("sibling", TEXT).end();
    byte[] within = zip().listed("a", TEXT, 9).end();
    return Stream.of(
        of("a count that lies", zip().end(7), "x", COUNT_MISMATCH),
        of("a member that is not listed", ghost, "x", GHOST_ENTRY, COUNT_MISMATCH),
        of("a member that is not listed is read", ghost, "x!/ghost"),
        of("two names for one member", renamed, "x", HEADER_MISMATCH),
        of("two names for one member: the local one", renamed, "x!/a"),
        of("two names for one member: the directory's", renamed, "x!/b", HEADER_MISMATCH),
        of("a member behind the end", outside, "x!/a", TRUNCATED),
        of("a member within another", within, "x!/a", OVERLAP),
        of("a member longer than the source", beyond, "x!/a", TRUNCATED),
        of("what holds a member longer than it", beyond, "x", HEADER_MISMATCH),
        of("what a longer member hides", beyond, "x!/sibling"),
        of("a member that reaches into the next", over, "x!/a", CRC_MISMATCH),
        of("what it reaches into", over, "x!/sibling"),
        of("a bomb that overlaps", Bombs.overlapping(100, 4), "x!/00007", OVERLAP));
  }

  static Stream<Arguments> obstacles() {
    byte[] first = GzipBytes.join(ZipBytes.ints(0x08074b50), zip().unended());
    return Stream.of(
        of("encrypted", zip(1, 8, CRC, TEXT.length), "x!/a", ENCRYPTED),
        of("a method nobody knows", zip(0, 98, CRC, TEXT.length), "x!/a", UNSUPPORTED_METHOD),
        of("a volume is missing", first, "x", VOLUME_MISSING, NO_END_RECORD));
  }

  static Stream<Arguments> tars() {
    byte[] wrong = TarBytes.header('0', "a", TEXT.length, "");
    wrong[150]++;
    TarBytes summed = new TarBytes().raw(wrong).raw(TarBytes.padded(TEXT)).file("sibling", TEXT);
    TarBytes late = new TarBytes().pax("mtime", "9e9999999").file("a", TEXT).file("sibling", TEXT);
    byte[] numberless =
        new TarBytes()
            .pax("size", "9".repeat(30))
            .pax("uid", "-nobody")
            .file("a", TEXT)
            .file("sibling", TEXT)
            .end();
    TarBytes long_ = new TarBytes().entry('L', "././@LongLink", 5 << 20, "").raw(new byte[5 << 20]);
    return Stream.of(
        of("a header's checksum", summed.end(), "x!/a", HEADER_CHECKSUM),
        of("a member of 10 TiB", Bombs.huge(), "x!/huge", TRUNCATED),
        of("an archive that ends before 10 TiB", Bombs.huge(), "x", TRUNCATED),
        of("a time beyond time", late.end(), "x!/a", CORRUPT),
        of("numbers that are none", numberless, "x!/a", CORRUPT),
        of("what holds a time beyond time", late.end(), "x"),
        of("a name of 5 MiB", long_.end(), "x", MEMORY_LIMIT));
  }

  static Stream<Arguments> names() {
    return Stream.concat(
        Stream.of(
            named("a name that climbs", "../../etc/passwd", PATH_UNSAFE),
            named("an absolute name", "/absolute", PATH_UNSAFE),
            named("a drive letter", "C:\\windows", PATH_UNSAFE),
            named("NUL", "n\0ul", NAME_CONTROL),
            named("ESC", "\u001b[2J", NAME_CONTROL),
            named("CRLF", "a\r\nb", NAME_CONTROL),
            named("a formula", "=cmd()"),
            named("a script", "<script>"),
            named("two dots", "fine..name/ok")),
        Stream.of(
            of(
                "32 KB of name",
                name("n".repeat(32_768)),
                "x!/" + "n".repeat(4095) + "\u2026",
                PATH_UNSAFE),
            of("not UTF-8", undecodable(), "x!/B\u00f6r", NAME_UNDECODABLE)));
  }

  private static Arguments named(String said, String name, Reason... reasons) {
    return of(said, name(name), "x!/" + name, reasons);
  }

  private static byte[] name(String name) {
    return zip().stored(name, TEXT).end();
  }

  private static byte[] undecodable() {
    byte[] name = {'B', (byte) 0x94, 'r'};
    ZipBytes.Said said = new ZipBytes.Said(0, ZipBytes.STORED, CRC, TEXT.length);
    return zip().member(name, said, TEXT).end();
  }

  static Stream<Arguments> budgets() {
    byte[] bomb =
        zip().stored("a", Bombs.single(9)).deflated("b", TEXT).described("c", TEXT, true).end();
    ZipBytes many = zip();
    for (int i = 0; i < LIMITS.maxMembers(); i++) {
      many.stored("m" + i, TEXT);
    }
    String deep = "x!/z!/z!/z!/z";
    return Stream.of(
        of("a bomb", bomb, "x!/a!/content", BYTES_LIMIT),
        of("a bomb's container", bomb, "x!/a", BYTES_LIMIT, NOT_EXPANDED, BYTES_LIMIT),
        of("what follows a bomb", bomb, "x!/b", NOT_EXPANDED),
        of("what follows that", bomb, "x!/c", NOT_EXPANDED),
        of("what holds them all", bomb, "x", BYTES_LIMIT),
        of("too many members", many.end(), "x", MEMBERS_LIMIT, NOT_EXPANDED),
        of("twenty deep", Bombs.nested(20), deep, DEPTH_LIMIT),
        of("an archive within itself", Bombs.quine(), "x!/self", RECURSION, CRC_MISMATCH),
        of(
            "the same in another",
            zip().stored("q", Bombs.quine()).end(),
            "x!/q!/self",
            RECURSION,
            CRC_MISMATCH),
        of("an archive within its like", Bombs.nested(2), "x!/z"));
  }
}
