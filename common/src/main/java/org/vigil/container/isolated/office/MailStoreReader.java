package org.vigil.container.isolated.office;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.pff.PSTAttachment;
import com.pff.PSTException;
import com.pff.PSTFile;
import com.pff.PSTFolder;
import com.pff.PSTMessage;
import com.pff.PSTObject;
import com.pff.PSTRecipient;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.container.LibraryMessage;
import org.vigil.container.mail.MailFormat;
import org.vigil.isolate.ContainerReader;
import org.vigil.isolate.MemberSink;
import org.vigil.isolate.ReaderMessage.Entry;
import org.vigil.isolate.ReaderMessage.Scope;
import org.vigil.isolate.ReasonException;
import org.vigil.model.term.Reason;

/** Reads Outlook's mail stores: a message is a folder of its bodies and attachments. */
public final class MailStoreReader implements ContainerReader {
  private static final MailFormat MAIL = new MailFormat();

  @Override
  public void read(FileChannel file, MemberSink sink) throws IOException {
    try {
      PSTFile store = new PSTFile(new PstFile(file));
      folder(store.getRootFolder(), "", sink, 0);
    } catch (PSTException e) {
      throw new ReasonException(
          LibraryMessage.PST_ENCRYPTED.is(e) ? Reason.ENCRYPTED : Reason.CORRUPT);
    }
  }

  private static void folder(PSTFolder folder, String path, MemberSink sink, int depth)
      throws IOException {
    FolderDepth.check(depth);
    try {
      for (PSTObject child = folder.getNextChild(); child != null; child = folder.getNextChild()) {
        if (child instanceof PSTMessage message) {
          whole(message, path + "message-" + child.getDescriptorNodeId(), sink, depth);
        }
      }
    } catch (PSTException | RuntimeException e) {
      // Its sub-folders may be whole.
      sink.fail(Reason.CORRUPT);
    }
    for (PSTFolder inner : subFolders(folder, sink)) {
      String name = path + inner.getDisplayName();
      sink.add(Entry.directory(name, null));
      folder(inner, name + "/", sink, depth + 1);
    }
  }

  private static List<PSTFolder> subFolders(PSTFolder folder, MemberSink sink) throws IOException {
    try {
      return folder.getSubFolders();
    } catch (PSTException | RuntimeException e) {
      // A search folder has none, which the library takes for a fault.
      if (folder.hasSubfolders()) {
        sink.fail(Reason.CORRUPT);
      }
      return List.of();
    }
  }

  /** One broken message is no reason to leave the others. */
  private static void whole(PSTMessage message, String path, MemberSink sink, int depth)
      throws IOException {
    try {
      message(message, path, sink, depth);
    } catch (PSTException | RuntimeException e) {
      sink.fail(Reason.CORRUPT);
    }
  }

  private static void message(PSTMessage message, String path, MemberSink sink, int depth)
      throws IOException, PSTException {
    FolderDepth.check(depth);
    sink.begin(Entry.directory(path, modifiedAt(message.getMessageDeliveryTime())));
    correspondence(message, sink);
    sink.end();
    body(path + "/headers.txt", message.getTransportMessageHeaders(), sink);
    body(path + "/body.txt", message.getBody(), sink);
    body(path + "/body.html", message.getBodyHTML(), sink);
    for (int i = 0; i < message.getNumberOfAttachments(); i++) {
      attachment(message.getAttachment(i), path + "/", i, sink, depth);
    }
  }

  /** Where it cannot be read, the bodies and attachments may be whole. */
  private static void correspondence(PSTMessage message, MemberSink sink) throws IOException {
    try {
      OutlookHeader header = new OutlookHeader();
      String transport = message.getTransportMessageHeaders();
      header.transport(transport);
      if (transport != null && MAIL.recognises(transport.getBytes(UTF_8))) {
        header.isReadByItself(); // it is a member
      }
      header.from(message.getSenderEmailAddress());
      header.from(message.getSentRepresentingEmailAddress());
      header.sentAt(modifiedAt(message.getClientSubmitTime()));
      int recipients = Math.min(message.getNumberOfRecipients(), OutlookHeader.MOST_RECIPIENTS);
      for (int i = 0; i < recipients; i++) {
        PSTRecipient recipient = message.getRecipient(i);
        header.to(recipient.getRecipientType(), recipient.getSmtpAddress());
        header.to(recipient.getRecipientType(), recipient.getEmailAddress());
      }
      String body = message.getBody();
      sink.mail(header.mail(body == null || body.isEmpty() ? message.getBodyHTML() : body));
    } catch (PSTException | RuntimeException e) {
      sink.flaw(Scope.MEMBER, Reason.CORRUPT);
    }
  }

  private static void body(String name, @Nullable String text, MemberSink sink) throws IOException {
    if (text != null && !text.isEmpty()) {
      sink.add(Entry.file(name, null), () -> new ByteArrayInputStream(text.getBytes(UTF_8)));
    }
  }

  private static void attachment(
      PSTAttachment attachment, String path, int number, MemberSink sink, int depth)
      throws IOException, PSTException {
    String name = path + name(attachment, number);
    PSTMessage inner = attachment.getEmbeddedPSTMessage();
    if (inner != null) {
      message(inner, name, sink, depth + 1);
    } else {
      Instant modifiedAt = modifiedAt(attachment.getModificationTime());
      sink.add(Entry.file(name, modifiedAt), () -> content(attachment));
    }
  }

  private static InputStream content(PSTAttachment attachment) throws IOException {
    try {
      return attachment.getFileInputStream();
    } catch (PSTException e) {
      throw new IOException(e);
    }
  }

  private static String name(PSTAttachment attachment, int number) {
    String longName = attachment.getLongFilename();
    String name = longName.isEmpty() ? attachment.getFilename() : longName;
    return name.isEmpty() ? "attachment-" + number : name;
  }

  private static @Nullable Instant modifiedAt(@Nullable Date date) {
    return date == null ? null : date.toInstant();
  }
}
