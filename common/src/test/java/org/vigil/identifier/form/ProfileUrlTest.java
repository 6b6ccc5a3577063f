package org.vigil.identifier.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses of profiles, of services whose paths are known. */
class ProfileUrlTest {
  @ParameterizedTest
  @CsvSource({
    "https://www.instagram.com/Example.User/, https://instagram.com/example.user",
    "http://m.facebook.com/example.user?ref=x, https://facebook.com/example.user",
    "https://twitter.com/example_user, https://x.com/example_user",
    "https://t.me/example_user, https://t.me/example_user",
    "https://www.tiktok.com/@example.user#top, https://tiktok.com/@example.user",
    "https://www.snapchat.com/add/example-user, https://snapchat.com/add/example-user",
    "https://old.reddit.com/user/example_user/, https://reddit.com/user/example_user",
    "https://discord.com/users/175928847299117063, https://discord.com/users/175928847299117063"
  })
  void isTheMainHostAndThePath(String written, String normal) {
    assertThat(ProfileUrl.of(written).orElseThrow().value()).isEqualTo(normal);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "https://example.org/user",
        "https://instagram.com/",
        "https://instagram.com/p/Cabc123/",
        "https://instagram.com/explore",
        "https://x.com/user/status/1",
        "https://facebook.com/profile.php?id=1",
        "https://notinstagram.com/user",
        "https://instagram.com.example.org/user",
        "ftp://x.com/user",
        "see https://x.com/example_user",
        "https://x.com/example_user and more",
        "https://x.com/intent/user"
      })
  void otherAddressesAreNone(String text) {
    assertThat(ProfileUrl.of(text)).isEmpty();
  }

  @Test
  void textGivesEachOnce() {
    assertThat(
            ProfileUrl.inText(
                "See https://x.com/example_user. And <https://twitter.com/Example_User>,"
                    + " https://t.me/example_two"))
        .extracting(Identifier::value)
        .containsExactly("https://x.com/example_user", "https://t.me/example_two");
  }

  @Test
  void hostileTextTakesNoLongerThanItIs() {
    for (String piece :
        new String[] {"https://", "http://www.", "https://x.com/", "h", "https://a.a/a"}) {
      String text = piece.repeat(300_000 / piece.length());
      assertTimeout(Duration.ofSeconds(2), () -> ProfileUrl.inText(text));
    }
  }
}
