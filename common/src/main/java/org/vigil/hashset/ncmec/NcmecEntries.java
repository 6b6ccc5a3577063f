package org.vigil.hashset.ncmec;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;
import org.vigil.hashset.entry.BrokenHashSetException;
import org.vigil.hashset.entry.Entries;
import org.vigil.hashset.entry.Entry;
import org.vigil.hashset.entry.EntryDraft;
import org.vigil.hashset.entry.HashKind;
import org.vigil.hashset.text.XmlText;
import org.vigil.model.term.EntryStatus;

/** The entries of one page of NCMEC's hash sharing, one at a time. */
final class NcmecEntries implements Entries {
  private static final String DELETED = "deleted";
  private static final Pattern CATEGORY = Pattern.compile("[A-Za-z0-9_-]{1,32}");
  private static final Set<String> KINDS = Set.of("image", "video");
  private static final Map<String, HashKind> FINGERPRINTS =
      Map.of(
          "md5", HashKind.MD5,
          "sha1", HashKind.SHA1,
          "pdq", HashKind.PDQ,
          "pdna", HashKind.PHOTO_DNA);

  private final XmlText xml;
  private boolean inGroup; // of images or of videos
  private boolean ended;
  private boolean hasEntries;

  NcmecEntries(XmlText xml) {
    this.xml = xml;
  }

  @Override
  public Optional<Entry> next() throws IOException {
    while (!ended) {
      if (xml.nextChild()) {
        var entry = inGroup ? entry() : group();
        if (entry.isPresent()) {
          hasEntries = true;
          return entry;
        }
      } else if (inGroup) {
        inGroup = false;
      } else {
        end();
      }
    }
    return Optional.empty();
  }

  private Optional<Entry> group() throws IOException {
    if (Set.of("images", "videos").contains(xml.name())) {
      inGroup = true;
    } else {
      xml.skip();
    }
    return Optional.empty();
  }

  private void end() throws IOException {
    if (!hasEntries) {
      throw xml.refused("The list holds no entries");
    }
    if (xml.nextTag() != XMLStreamConstants.END_DOCUMENT) {
      throw xml.refused("Something follows the end of the list");
    }
    ended = true;
  }

  private Optional<Entry> entry() throws IOException {
    var isDeleted = xml.name().startsWith(DELETED);
    var kind = xml.name().substring(isDeleted ? DELETED.length() : 0).toLowerCase(Locale.ROOT);
    if (!KINDS.contains(kind)) {
      throw xml.refused("An entry is neither image nor video");
    }
    var draft = new EntryDraft();
    @Nullable String member = null;
    @Nullable String id = null;
    while (xml.nextChild()) {
      switch (xml.name()) {
        case "member" -> {
          member = once(member, xml.attribute("id"));
          xml.skip();
        }
        case "id" -> id = once(id, xml.text());
        case "fingerprints" -> fingerprints(draft);
        case "feedback" -> feedback(draft);
        case "classification" -> draft.category = category();
        default -> xml.skip();
      }
    }
    if (member == null || id == null) {
      throw xml.refused("An entry lacks its member or id");
    }
    draft.idInList = member + "/" + kind + "/" + id;
    draft.status = isDeleted ? EntryStatus.RETRACTED : draft.status;
    return isDeleted || !draft.hashes.isEmpty() ? Optional.of(draft.entry()) : Optional.empty();
  }

  private @Nullable String category() throws IOException {
    var text = xml.text();
    if (text.isPresent() && !CATEGORY.matcher(text.get()).matches()) {
      throw xml.refused("The classification is no short name");
    }
    return text.orElse(null);
  }

  private @Nullable String once(@Nullable String before, Optional<String> now)
      throws BrokenHashSetException {
    if (before != null) {
      throw xml.refused("An entry has two members or ids");
    }
    return now.orElse(null);
  }

  private void fingerprints(EntryDraft draft) throws IOException {
    while (xml.nextChild()) {
      var kind = FINGERPRINTS.get(xml.name());
      if (kind == null) {
        xml.skip();
      } else {
        fingerprint(kind, xml.text(), draft);
      }
    }
  }

  private void fingerprint(HashKind kind, Optional<String> text, EntryDraft draft)
      throws BrokenHashSetException {
    var hash = text.flatMap(kind::read);
    if (text.isPresent() && hash.isEmpty() && kind != HashKind.PHOTO_DNA) {
      throw xml.refused("The " + kind.malformed());
    }
    if (hash.isPresent() && !hash.get().equals(draft.hashes.getOrDefault(kind, hash.get()))) {
      throw xml.refused("An entry says two things of " + kind);
    }
    hash.ifPresent(it -> draft.hashes.put(kind, it));
  }

  private void feedback(EntryDraft draft) throws IOException {
    while (xml.nextChild()) {
      if (xml.name().equals("negativeFeedback")) {
        draft.status = EntryStatus.DISPUTED;
      }
      xml.skip();
    }
  }

  @Override
  public Optional<String> region() {
    return Optional.empty();
  }

  @Override
  public void close() throws IOException {
    xml.close();
  }
}
