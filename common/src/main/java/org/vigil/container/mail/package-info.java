/**
 * Mail: one message, a folder of messages (mbox), and Apple Mail (EMLX).
 *
 * <p>Start with {@link org.vigil.container.mail.MailFormat}: Mime4j parses, {@link
 * org.vigil.container.mail.MailMembers} gives the parts that have no parts themselves. {@link
 * org.vigil.container.mail.MailHeader} tells a message from other text.
 *
 * <p>A message within a message is one member; the walk opens it in turn.
 */
@NullMarked
package org.vigil.container.mail;

import org.jspecify.annotations.NullMarked;
