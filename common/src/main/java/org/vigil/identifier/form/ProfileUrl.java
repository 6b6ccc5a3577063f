package org.vigil.identifier.form;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vigil.model.term.IdentifierKind;
import org.vigil.model.term.Strength;

/**
 * The address of a profile (RFC 3986): {@code https://}, the service's main host, the path, in
 * lower case; what stands behind a question mark or hash goes. Only of services whose profiles'
 * paths are known, and of no other page of theirs.
 */
public final class ProfileUrl {
  private static final int MAX_FOUND = 200;
  private static final int MAX_LENGTH = 400;
  private static final String SCHEME_END = "://";
  private static final String NAME = "[a-z0-9_.-]{2,64}";
  private static final Pattern URL =
      Pattern.compile(
          "https?://(?:www\\.|m\\.|mobile\\.|old\\.)?([a-z0-9.-]{4,40})/([a-z0-9_.@/-]{2,120})",
          Pattern.CASE_INSENSITIVE);

  /** The hosts that serve one thing. */
  private static final Map<String, String> SAME =
      Map.of("twitter.com", "x.com", "telegram.me", "t.me", "fb.com", "facebook.com");

  private static final Map<String, Pattern> PATHS =
      Map.ofEntries(
          Map.entry("instagram.com", Pattern.compile(NAME)),
          Map.entry("facebook.com", Pattern.compile(NAME)),
          Map.entry("x.com", Pattern.compile(NAME)),
          Map.entry("t.me", Pattern.compile(NAME)),
          Map.entry("vk.com", Pattern.compile(NAME)),
          Map.entry("twitch.tv", Pattern.compile(NAME)),
          Map.entry("tiktok.com", Pattern.compile("@" + NAME)),
          Map.entry("threads.net", Pattern.compile("@" + NAME)),
          Map.entry("youtube.com", Pattern.compile("@" + NAME)),
          Map.entry("snapchat.com", Pattern.compile("(?:add|u)/" + NAME)),
          Map.entry("reddit.com", Pattern.compile("(?:u|user)/" + NAME)),
          Map.entry("discord.com", Pattern.compile("users/\\d{17,20}")),
          Map.entry("steamcommunity.com", Pattern.compile("(?:id|profiles)/" + NAME)),
          Map.entry("roblox.com", Pattern.compile("users/\\d{1,12}/profile")));

  /** Pages of the services themselves. */
  private static final Set<String> NOBODY =
      Set.of(
          "about",
          "accounts",
          "ads",
          "business",
          "directory",
          "events",
          "explore",
          "groups",
          "hashtag",
          "help",
          "home",
          "i",
          "intent",
          "joinchat",
          "legal",
          "login",
          "messages",
          "p",
          "pages",
          "policies",
          "privacy",
          "reel",
          "reels",
          "search",
          "settings",
          "share",
          "sharer",
          "sharer.php",
          "signup",
          "stories",
          "terms",
          "tos",
          "tr",
          "watch",
          "notifications",
          "profile.php",
          "people");

  private ProfileUrl() {}

  /** The profile that the text is the address of. */
  public static Optional<Identifier> of(String text) {
    String bare = text.strip();
    List<Identifier> found = bare.length() > MAX_LENGTH ? List.of() : inText(bare);
    return found.size() == 1 && URL.matcher(bare).lookingAt() && bare.indexOf(' ') < 0
        ? Optional.of(found.get(0))
        : Optional.empty();
  }

  /** The profiles whose addresses stand in the text, each once. */
  public static List<Identifier> inText(String text) {
    Set<Identifier> found = new LinkedHashSet<>();
    Matcher url = URL.matcher(text);
    int colon = text.indexOf(SCHEME_END);
    while (colon >= 0 && found.size() < MAX_FOUND) {
      boolean secure = colon > 0 && (text.charAt(colon - 1) | ' ') == 's';
      int from = Math.max(0, colon - (secure ? "https" : "http").length());
      if (url.region(from, Math.min(text.length(), from + MAX_LENGTH)).lookingAt()) {
        profile(url.group(1), url.group(2)).ifPresent(found::add);
      }
      colon = text.indexOf(SCHEME_END, colon + 1);
    }
    return new ArrayList<>(found);
  }

  private static Optional<Identifier> profile(String hostWritten, String pathWritten) {
    String written = hostWritten.toLowerCase(Locale.ROOT);
    String host = SAME.getOrDefault(written, written);
    Pattern form = PATHS.get(host);
    String path = pathWritten.toLowerCase(Locale.ROOT);
    while (path.endsWith("/") || path.endsWith(".")) {
      path = path.substring(0, path.length() - 1);
    }
    if (form == null || !form.matcher(path).matches() || NOBODY.contains(path)) {
      return Optional.empty();
    }
    String value = "https://" + host + "/" + path;
    return Optional.of(new Identifier(IdentifierKind.PROFILE_URL, value, Strength.STRONG));
  }
}
