package org.vigil.identifier.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigil.model.term.Strength;

/** Accounts and names for others to see, with their service. */
class AccountNameTest {
  @Test
  void anAccountStaysAsWrittenBehindItsService() {
    Identifier account = AccountName.account(" YouTube ", " UCabcDEF ").orElseThrow();
    assertThat(account.value()).isEqualTo("youtube:UCabcDEF");
    assertThat(account.strength()).isEqualTo(Strength.STRONG);
  }

  @Test
  void aScreenNameIsComparedWithoutCaseAndAtSign() {
    Identifier name = AccountName.screenName("Instagram", "@Example.User").orElseThrow();
    assertThat(name.value()).isEqualTo("instagram:example.user");
    assertThat(name.strength()).isEqualTo(Strength.MEDIUM);
    assertThat(AccountName.screenName("x", "Ｅｘａｍｐｌｅ  User").orElseThrow().value())
        .isEqualTo("x:example user");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "0", "000", "@", "...", "a\u0007b"})
  void whatNamesNobodyIsNone(String id) {
    assertThat(AccountName.account("kik", id)).isEmpty();
    assertThat(AccountName.screenName("kik", id)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", ":", "a:b", "=cmd()", "<b>"})
  void aServiceIsAWord(String service) {
    assertThat(AccountName.account(service, "id")).isEmpty();
  }

  @Test
  void longTextIsNone() {
    assertThat(AccountName.account("kik", "a".repeat(201))).isEmpty();
    assertThat(AccountName.account("k".repeat(10_000), "a")).isEmpty();
    assertThat(AccountName.screenName("kik", "a".repeat(100_000))).isEmpty();
  }
}
