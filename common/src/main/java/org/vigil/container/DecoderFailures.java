package org.vigil.container;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdIOException;
import java.util.Locale;
import org.apache.commons.compress.MemoryLimitException;
import org.tukaani.xz.UnsupportedOptionsException;
import org.vigil.model.Reason;

/** What the libraries that decompress throw, each in its own words, gets a reason. */
public final class DecoderFailures {
  private DecoderFailures() {}

  /**
   * Why a decoder gave up.
   *
   * @param exhausted whether the decoder asked for more bytes than there were
   */
  public static ArchiveException of(Exception thrown, boolean exhausted) {
    ArchiveException plain = Failures.ofContainer(thrown);
    if (thrown instanceof ArchiveException || plain.reason() == Reason.TRUNCATED) {
      return plain;
    }
    return Failures.because(exhausted ? Reason.TRUNCATED : reason(thrown));
  }

  /**
   * Whether only the checksum of the whole is another, and all bytes before it were given: lz4 and
   * zstd look at it when they are given it.
   */
  public static boolean onlyTheChecksum(Exception thrown) {
    return message(thrown).equals("content checksum mismatch.")
        || (thrown instanceof ZstdIOException zstd
            && zstd.getErrorCode() == Zstd.errChecksumWrong());
  }

  private static Reason reason(Exception thrown) {
    if (thrown instanceof MemoryLimitException
        || thrown instanceof org.tukaani.xz.MemoryLimitException
        || message(thrown).contains("dictionary is too big")) {
      return Reason.MEMORY_LIMIT;
    }
    if (thrown instanceof UnsupportedOptionsException) {
      return Reason.UNSUPPORTED_METHOD;
    }
    if (thrown instanceof ZstdIOException zstd) {
      return zstdReason(zstd.getErrorCode());
    }
    String message = message(thrown);
    boolean checksum = message.contains("crc error") || message.contains("checksum mismatch");
    return checksum ? Reason.CRC_MISMATCH : Reason.CORRUPT;
  }

  private static Reason zstdReason(long code) {
    if (code == Zstd.errFrameParameterWindowTooLarge()) {
      return Reason.MEMORY_LIMIT;
    }
    if (code == Zstd.errChecksumWrong()) {
      return Reason.CRC_MISMATCH;
    }
    boolean unsupported =
        code == Zstd.errDictionaryWrong() || code == Zstd.errFrameParameterUnsupported();
    return unsupported ? Reason.UNSUPPORTED_METHOD : Reason.CORRUPT;
  }

  private static String message(Exception thrown) {
    return String.valueOf(thrown.getMessage()).toLowerCase(Locale.ROOT);
  }
}
