package org.vigil.run.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** No secret is shown, whatever it stands in. */
class SecretsTest {
  @Test
  void keysOfStoresAreMasked() {
    for (String key :
        new String[] {
          "spark.\"spark.hadoop.fs.s3a.encryption.key\"",
          "fs.s3a.server-side-encryption.key",
          "fs.azure.account.key.acme.dfs.core.windows.net",
          "fs.azure.sas.container.acme.blob.core.windows.net",
          "fs.s3a.secret.key",
          "fs.s3a.access.key"
        }) {
      assertThat(Secrets.masked(key, "canary")).as(key).isEqualTo("********");
    }
    assertThat(Secrets.masked("fs.s3a.endpoint", "\"http://s3\"")).isEqualTo("\"http://s3\"");
    assertThat(Secrets.masked("spark.kryo.registrator", "a")).isEqualTo("a");
  }

  @Test
  void whatSaysWhereSecretsAreIsNone() {
    for (String key :
        new String[] {
          "fs.s3a.aws.credentials.provider",
          "spark.\"spark.hadoop.hadoop.security.credential.provider.path\"",
          "fs.s3a.security.credential.provider.path"
        }) {
      assertThat(Secrets.secret(key)).as(key).isFalse();
    }
  }

  @Test
  void secretsWithinValuesAreMasked() {
    assertThat(Secrets.masked("proxy", "\"https://me:canary@proxy:80/x\""))
        .isEqualTo("\"https://me:********@proxy:80/x\"");
    assertThat(Secrets.masked("lake", "abfss://cases@acme.dfs.core.windows.net/lake"))
        .isEqualTo("abfss://cases@acme.dfs.core.windows.net/lake");
    assertThat(Secrets.masked("x", "https://a/b?sv=1&sig=canary&se=2"))
        .isEqualTo("https://a/b?sv=1&sig=********&se=2");
    assertThat(Secrets.masked("x", "AccountName=a;AccountKey=canary;Suffix=b"))
        .isEqualTo("AccountName=a;AccountKey=********;Suffix=b");
  }
}
