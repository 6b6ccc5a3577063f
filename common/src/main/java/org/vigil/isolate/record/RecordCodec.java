package org.vigil.isolate.record;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.dataformat.cbor.CBORFactory;
import com.fasterxml.jackson.dataformat.cbor.CBORGenerator;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.StreamCorruptedException;

/**
 * How a record travels between processes: as CBOR (RFC 8949), by the names of its components; what
 * is null is left out. The reading side does not trust the writing side: texts, lists (see {@link
 * MaxItems}) and names have a cap, a component must have its type, and what is unknown, missing or
 * there twice is refused. What a value may be is checked by the record's constructor.
 *
 * @param <T> a record, or a sealed interface of records and enums
 */
public final class RecordCodec<T> {
  private static final int MAX_DEPTH = 16;
  private static final int MAX_NAME_CHARS = 64;

  private final Class<T> type;
  private final Shape shape;
  private final CBORFactory cbor;

  private RecordCodec(Class<T> type, int maxTextChars) {
    this.type = type;
    this.shape = new Shapes(maxTextChars).of(type);
    this.cbor =
        CBORFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxNameLength(MAX_NAME_CHARS)
                    // It counts names, too.
                    .maxStringLength(Math.max(maxTextChars, MAX_NAME_CHARS))
                    .build())
            .build();
  }

  /** A codec whose writer cuts longer texts, and whose reader refuses them. */
  public static <T> RecordCodec<T> of(Class<T> type, int maxTextChars) {
    return new RecordCodec<>(type, maxTextChars);
  }

  public void write(T value, DataOutputStream out) throws IOException {
    BlockOutput message = new BlockOutput(out);
    try (CBORGenerator generator = cbor.createGenerator(message)) {
      shape.write(value, generator);
    }
    message.end();
  }

  /**
   * Reads what was written, and not a byte more.
   *
   * @throws StreamCorruptedException when it is no such record
   * @throws IOException when it is cut
   */
  public T read(DataInputStream in) throws IOException {
    return read(in.readInt(), in);
  }

  /** Reads a message whose first block has this length, which was read already. */
  public T read(int firstBlockBytes, DataInputStream in) throws IOException {
    try (JsonParser parser = cbor.createParser(new BlockInput(firstBlockBytes, in))) {
      parser.nextToken();
      T value = type.cast(shape.read(parser));
      Shape.require(parser.nextToken() == null);
      return value;
    } catch (JsonProcessingException | RuntimeException e) {
      throw Shape.refused(e);
    }
  }
}
