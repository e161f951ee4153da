package org.lantern.platform.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DatabaseUrlTest {
  private static final String URL = "jdbc:postgresql://db.example:5432/concern";

  @Test
  void theNameIsTheLastPartOfThePath() {
    assertThat(DatabaseUrl.name(URL)).isEqualTo("concern");
    assertThat(DatabaseUrl.name(URL + "?sslmode=require&x=/y")).isEqualTo("concern");
  }

  @Test
  void serverDetailsStayOutOfExceptionsAndADeadHostIsNotWaitedForForEver() {
    assertThat(DatabaseUrl.forRequests(URL, "concern-service-2"))
        .startsWith(URL + "?")
        .contains("logServerErrorDetail=false")
        .contains("&reWriteBatchedInserts=true")
        .contains("&connectTimeout=5")
        .contains("&socketTimeout=20")
        .contains("&ApplicationName=concern-service-2");
    assertThat(DatabaseUrl.forMigrations(URL, "x")).doesNotContain("socketTimeout");
  }

  @Test
  void whatTheDeploymentChoseIsKept() {
    assertThat(DatabaseUrl.forWork(URL + "?connectTimeout=60&sslmode=require", "x"))
        .contains("?connectTimeout=60&sslmode=require&")
        .doesNotContain("connectTimeout=5&")
        .contains("socketTimeout=120");
  }
}
