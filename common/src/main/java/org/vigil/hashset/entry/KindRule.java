package org.vigil.hashset.entry;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the kind of an unmarked hash is recognised: as the list declares it, otherwise by its length.
 *
 * @param ofSixtyFourDigits what a hash of 64 digits is, SHA-256 or PDQ, where nothing is declared
 */
public record KindRule(@Nullable HashKind declared, HashKind ofSixtyFourDigits) {
  public KindRule declaring(HashKind kind) {
    return new KindRule(kind, ofSixtyFourDigits);
  }

  public boolean goesByLength() {
    return declared == null;
  }

  public Optional<HashKind> kind(String hash) {
    if (declared != null) {
      return Optional.of(declared);
    }
    return switch (hash.length()) {
      case 32 -> Optional.of(HashKind.MD5);
      case 40 -> Optional.of(HashKind.SHA1);
      case 64 -> Optional.of(ofSixtyFourDigits);
      default -> Optional.empty();
    };
  }
}
