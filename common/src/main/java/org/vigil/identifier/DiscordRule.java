package org.vigil.identifier;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.vigil.identifier.form.AccountName;
import org.vigil.identifier.form.Identifier;
import org.vigil.identifier.form.Snowflake;
import org.vigil.model.declared.Sighting;
import org.vigil.model.term.IdentifierKind;
import org.vigil.model.term.SightingOrigin;
import org.vigil.model.term.Strength;

/**
 * Discord's numbers: channels and servers of a data package ({@code messages/c1234/messages.json},
 * {@code servers/1234/guild.json}), channels and users in the addresses of its file servers ({@code
 * attachments/channel/attachment/name}, {@code avatars/user/hash.png}), and the channel in the
 * names of DiscordChatExporter. A number tells when it was given out.
 */
final class DiscordRule implements IdentifierRule {
  private static final Pattern EXPORTED =
      Pattern.compile(
          ".{1,200} - .{1,200}\\[(\\d{17,20})\\](?: \\(.{1,60}\\))?"
              + "\\.(?:html|json|csv|txt)(?:_files)?",
          Pattern.CASE_INSENSITIVE);

  @Override
  public String name() {
    return "discord-package";
  }

  @Override
  public Set<SightingOrigin> origins() {
    return Set.of(SightingOrigin.PATH);
  }

  @Override
  public List<Sighting> inPath(PathNames path) {
    return IntStream.range(0, path.names().size())
        .mapToObj(i -> read(path.at(i - 1).toLowerCase(Locale.ROOT), path.at(i), path.at(i + 1)))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<Sighting> read(String folder, String name, String next) {
    return switch (folder) {
      case "messages" -> channel(name.startsWith("c") ? name.substring(1) : name);
      case "attachments" -> Snowflake.of(next).isPresent() ? channel(name) : Optional.empty();
      case "servers" -> place("discord-server", name, Strength.WEAK);
      case "avatars" -> user(name);
      default -> {
        Matcher exported = EXPORTED.matcher(name.length() > 400 ? "" : name);
        yield exported.matches() ? channel(exported.group(1)) : Optional.empty();
      }
    };
  }

  private Optional<Sighting> user(String number) {
    return Snowflake.of(number)
        .flatMap(flake -> AccountName.account("discord", number).map(id -> created(id, flake)));
  }

  private Optional<Sighting> channel(String number) {
    return place("discord-channel", number, Strength.MEDIUM);
  }

  /** Where several are: the fewer, the stronger. */
  private Optional<Sighting> place(String service, String number, Strength strength) {
    return Snowflake.of(number)
        .map(
            flake ->
                created(
                    new Identifier(IdentifierKind.ACCOUNT, service + ":" + number, strength),
                    flake));
  }

  private Sighting created(Identifier id, Snowflake flake) {
    return sighting(SightingOrigin.PATH, id).event("Created").at(flake.at()).build();
  }
}
