package org.vigil.identifier;

import static java.util.stream.Collectors.toCollection;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigil.identifier.form.NumberingPlans;
import org.vigil.identifier.form.PhoneNumbers;
import org.vigil.model.declared.Sighting;

/**
 * All rules, in order. Add one here, and nowhere else.
 *
 * @param rules those that are switched on
 */
public record IdentifierRules(List<IdentifierRule> rules) {
  public IdentifierRules {
    rules = List.copyOf(rules);
  }

  /**
   * All rules.
   *
   * @param region the country of telephone numbers without a country's code (ISO 3166, two capital
   *     letters), or null where a site has none
   */
  public static IdentifierRules all(@Nullable String region) {
    PhoneNumbers phones = new NumberingPlans();
    return new IdentifierRules(
        List.of(
            new EmailRule(),
            new IpRule(),
            new ProfileUrlRule(),
            new PhoneRule(phones, region),
            new WhatsAppRule(phones, region),
            new TelegramRule(),
            new DiscordRule(),
            new SnapchatRule(),
            new TakeoutRule(),
            new AppleBackupRule(),
            new CameraOwnerRule(),
            new DocumentIdRule()));
  }

  /** What mails are read by: rules that need no setting. */
  public static IdentifierRules ofMail() {
    return new IdentifierRules(List.of(new EmailRule(), new IpRule(), new ProfileUrlRule()));
  }

  /** The rules whose names are wanted. */
  public IdentifierRules only(Predicate<String> wanted) {
    return new IdentifierRules(rules.stream().filter(rule -> wanted.test(rule.name())).toList());
  }

  /** The rules' names, in order: the keys of the settings. */
  public List<String> names() {
    return rules.stream().map(IdentifierRule::name).toList();
  }

  /** What the rules read in a path, each sighting once. */
  public List<Sighting> inPath(String path) {
    PathNames names = PathNames.of(path);
    return each(rule -> rule.inPath(names));
  }

  /** What the rules read in metadata, each sighting once. */
  public List<Sighting> inMetadata(MetadataWords words) {
    return each(rule -> rule.inMetadata(words));
  }

  /** What the rules read in a mail, each sighting once. */
  public List<Sighting> inMail(MailWords mail) {
    return each(rule -> rule.inMail(mail));
  }

  private List<Sighting> each(Function<IdentifierRule, List<Sighting>> read) {
    Stream<Sighting> sightings = rules.stream().map(read).flatMap(List::stream);
    Set<Sighting> once = sightings.collect(toCollection(LinkedHashSet::new));
    return List.copyOf(once);
  }
}
