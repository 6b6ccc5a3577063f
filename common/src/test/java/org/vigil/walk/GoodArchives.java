package org.vigil.walk;

import java.util.List;
import java.util.stream.Stream;
import org.vigil.container.compressed.Bzip2FormatTest;
import org.vigil.container.compressed.CompressFormatTest;
import org.vigil.container.compressed.GzipBytes;
import org.vigil.container.compressed.GzipFormatTest;
import org.vigil.container.compressed.Lz4FormatTest;
import org.vigil.container.compressed.LzmaFormatTest;
import org.vigil.container.compressed.XzFormatTest;
import org.vigil.container.compressed.ZstdFormatTest;
import org.vigil.container.mail.MailFormatTest;
import org.vigil.container.mail.MboxFormatTest;
import org.vigil.container.tar.TarBytes;
import org.vigil.container.tar.TarFormatTest;
import org.vigil.container.unix.ArFormatTest;
import org.vigil.container.unix.CpioFormatTest;
import org.vigil.container.warc.WarcFormatTest;
import org.vigil.container.zip.ZipBytes;
import org.vigil.container.zip.ZipFormatTest;

/** One archive of every format, some of them within others, to be broken. */
public final class GoodArchives {
  private static final List<ArchiveFormatContract> CONTRACTS =
      List.of(
          new ZipFormatTest(),
          new TarFormatTest(),
          new GzipFormatTest(),
          new Bzip2FormatTest(),
          new XzFormatTest(),
          new LzmaFormatTest(),
          new Lz4FormatTest(),
          new ZstdFormatTest(),
          new CompressFormatTest(),
          new CpioFormatTest(),
          new ArFormatTest(),
          new WarcFormatTest(),
          new MboxFormatTest(),
          new MailFormatTest());

  private GoodArchives() {}

  /** The small ones first, then what holds them all. */
  public static List<byte[]> all() {
    List<byte[]> each = CONTRACTS.stream().map(GoodArchives::of).toList();
    ZipBytes zip = new ZipBytes();
    TarBytes tar = new TarBytes();
    for (int i = 0; i < each.size(); i++) {
      zip = i % 2 == 0 ? zip.stored("s" + i, each.get(i)) : zip.deflated("d" + i, each.get(i));
      tar.pax("mtime", "1600000000.5").file("f" + i, each.get(i)).entry('2', "l" + i, 0, "f");
    }
    byte[] described = new ZipBytes().described("a", zip.end(), true).end();
    return Stream.concat(
            each.stream(), Stream.of(zip.end(), tar.end(), GzipBytes.of(tar.end()), described))
        .toList();
  }

  private static byte[] of(ArchiveFormatContract contract) {
    List<String> names = List.of("a.jpg", "b/c.txt").subList(0, contract.capacity());
    byte[] text = ZipBytes.utf8("some text, ".repeat(40));
    List<byte[]> contents = List.of(text, ZipBytes.utf8("text")).subList(0, contract.capacity());
    return contract.containing(names, contents);
  }
}
