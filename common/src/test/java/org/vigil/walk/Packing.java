package org.vigil.walk;

import com.github.luben.zstd.ZstdOutputStreamNoFinalizer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.apache.commons.compress.compressors.lz4.FramedLZ4CompressorOutputStream;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.LZMAOutputStream;
import org.tukaani.xz.XZOutputStream;

/** The ways to pack a stream. */
public enum Packing {
  GZIP {
    @Override
    OutputStream around(OutputStream out) throws IOException {
      return new GZIPOutputStream(out);
    }
  },
  BZIP2 {
    @Override
    OutputStream around(OutputStream out) throws IOException {
      return new BZip2CompressorOutputStream(out);
    }
  },
  XZ {
    @Override
    OutputStream around(OutputStream out) throws IOException {
      return new XZOutputStream(out, new LZMA2Options(1));
    }
  },
  ZSTD {
    @Override
    OutputStream around(OutputStream out) throws IOException {
      return new ZstdOutputStreamNoFinalizer(out, 3);
    }
  },
  LZ4 {
    @Override
    OutputStream around(OutputStream out) throws IOException {
      return new FramedLZ4CompressorOutputStream(out);
    }
  },
  LZMA {
    @Override
    OutputStream around(OutputStream out) throws IOException {
      return new LZMAOutputStream(out, new LZMA2Options(1), -1);
    }
  };

  abstract OutputStream around(OutputStream out) throws IOException;

  public byte[] pack(byte[] content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream packing = around(bytes)) {
      packing.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
