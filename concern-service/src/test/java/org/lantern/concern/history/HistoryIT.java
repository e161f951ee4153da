package org.lantern.concern.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lantern.concern.attachment.CheckFile;
import org.lantern.concern.attachment.LookingOn;
import org.lantern.concern.testing.Answer;
import org.lantern.concern.testing.Body;
import org.lantern.concern.testing.ConcernServer;
import org.lantern.concern.testing.Person;
import org.lantern.concern.testing.SmallTrust;
import org.lantern.concern.testing.Upload;
import org.lantern.devkit.trust.DemoSchool;
import org.lantern.platform.audit.AuditTrail;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.ids.Ids;

/** An export of another system, brought in and reconciled. */
class HistoryIT {
  private static final String HEADER =
      "Incident ID,UPN,Student,Incident Date,Date Added,Categories,Incident,Actions,Added By,Attachments\n";

  private final ConcernServer server = ConcernServer.running();
  private final String run = UUID.randomUUID().toString();
  private final UUID ada = SmallTrust.newPupil(server.database(), "Ida Longmead");

  @Test
  void goodRowsStandWithTheirOriginAndDatesAndNobodyIsAlarmed() throws SQLException {
    Map<String, Long> before = alarming();
    HttpResponse<String> answer =
        bring(
            "dsl",
            row("1", ada, "23/09/2025 14:30", "She had bruises on her arm", "photo.txt")
                + row("2", ada, "2025-12-01", "Talked to her mother", ""),
            zip(Map.of("2025/Photo.txt", "a note".getBytes(StandardCharsets.UTF_8))));
    JsonNode report = Answer.json(answer);
    counts(report.get("rows"), 2, 2, 0, 0);
    assertThat(report.get("files").get("matched").asInt()).isEqualTo(1);
    assertThat(alarming()).isEqualTo(before);

    JsonNode records = records("deputy", ada);
    assertThat(Answer.texts(records, "text"))
        .containsExactly("She had bruises on her arm", "Talked to her mother");
    JsonNode first = records.get(0);
    assertThat(first.get("origin").asText()).isEqualTo("cpoms");
    assertThat(first.get("happenedAt").asText()).isEqualTo("2025-09-23T13:30:00Z");
    assertThat(first.get("recordedAt").asText()).isEqualTo("2025-09-24T08:00:00Z");
    assertThat(first.get("reporter").asText()).isEqualTo("Mr Old");
    String file = first.get("files").get(0).get("id").asText();
    HttpResponse<String> saved = server.get("dsl", "/api/earlier-files/" + file);
    assertThat(saved.body()).isEqualTo("a note");
    assertThat(saved.headers().firstValue("Content-Disposition").orElse(""))
        .startsWith("attachment");
    assertThat(server.get("dsl-b", "/api/earlier-files/" + file).statusCode()).isEqualTo(404);
  }

  @Test
  void whatIsLeftOutIsNamedByItsLineAndTheCountsAddUp() {
    HttpResponse<String> answer =
        bring(
            "dsl",
            row("1", ada, "23/09/2025", "good", "gone.pdf;bad.txt")
                + row("2", SmallTrust.CLEO, "23/09/2025", "child of another school", "")
                + row("3", ada, "31/02/2025", "no such day", "")
                + row("4", ada, "23/09/2099", "not yet", "")
                + row("5", ada, "23/09/2025", " ", ""),
            zip(
                Map.of(
                    "bad.txt", "<svg onload=run()>".getBytes(StandardCharsets.UTF_8),
                    "other.txt", "x".getBytes(StandardCharsets.UTF_8))));
    JsonNode report = Answer.json(answer);
    counts(report.get("rows"), 5, 1, 0, 4);
    assertThat(Answer.texts(report.get("rejections"), "line")).containsExactly("3", "4", "5", "6");
    JsonNode files = report.get("files");
    assertThat(files.get("inZip").asInt()).isEqualTo(2);
    assertThat(files.get("refused").asInt()).isEqualTo(1);
    assertThat(files.get("unnamed").asInt()).isEqualTo(1);
    assertThat(files.get("missing").asInt()).isEqualTo(1);
    assertThat(answer.body()).doesNotContain("another school\"", "gone.pdf", "bad.txt");
  }

  @Test
  void aRepeatAddsWhatIsNewAndNothingTwice() {
    String row = row("1", ada, "23/09/2025", "once", "later.txt");
    counts(Answer.json(bring("dsl", row, null)).get("rows"), 1, 1, 0, 0);
    byte[] zip = zip(Map.of("later.txt", run.getBytes(StandardCharsets.UTF_8)));
    JsonNode second = Answer.json(bring("dsl", row + row("2", ada, "24/09/2025", "new", ""), zip));
    counts(second.get("rows"), 2, 1, 1, 0);
    assertThat(second.get("files").get("matched").asInt()).isEqualTo(1);
    JsonNode third = Answer.json(bring("dsl", row, zip));
    counts(third.get("rows"), 1, 0, 1, 0);
    assertThat(third.get("files").get("known").asInt()).isEqualTo(1);
    assertThat(records("dsl", ada)).hasSize(2);
  }

  @Test
  void everyChildOfAnIncidentAndEveryLaterActionHasARecordOfItsOwn() {
    UUID ivy = SmallTrust.newPupil(server.database(), "Ivy Longmead");
    String first = row("1", ada, "23/09/2025", "They fought", "");
    String other = row("1", ivy, "23/09/2025", "They fought", "");
    String later = first.replace("Told the lead", "Told the police");
    counts(Answer.json(bring("dsl", first + other + first, null)).get("rows"), 3, 2, 1, 0);
    counts(Answer.json(bring("dsl", first + other + later, null)).get("rows"), 3, 1, 2, 0);
    assertThat(Answer.texts(records("dsl", ivy), "text")).containsExactly("They fought");
    assertThat(Answer.texts(records("dsl", ada), "actions"))
        .containsExactlyInAnyOrder("Told the lead", "Told the police");
  }

  @Test
  void noTransactionWaitsForAScanner() {
    Transactions transactions = bean(Transactions.class);
    List<Transaction> opened = new ArrayList<>();
    // Two within one that is open would join it, and be the same.
    CheckFile check =
        LookingOn.whileScanning(() -> {
          opened.add(transactions.background(tx -> tx));
          opened.add(transactions.background(tx -> tx));
        });
    byte[] csv =
        (HEADER + row("1", ada, "23/09/2025", "x", "a.txt")).getBytes(StandardCharsets.UTF_8);
    byte[] zip = zip(Map.of("a.txt", run.getBytes(StandardCharsets.UTF_8)));
    ImportOutcome outcome =
        new ImportHistory(
                transactions,
                bean(Histories.class),
                bean(EarlierFiles.class),
                check,
                bean(AuditTrail.class),
                bean(Ids.class))
            .run(
                SmallTrust.caller("dsl"),
                new SentExport("cpoms", DemoSchool.A.id().toString(), csv, zip));
    assertThat(outcome).isInstanceOf(ImportOutcome.Imported.class);
    assertThat(opened).hasSize(2).doesNotHaveDuplicates();
    assertThat(records("dsl", ada).get(0).get("files")).hasSize(1);
  }

  @Test
  void familyAndOtherSchoolsReadNothingAndAnOperatorNoMoreThanCounts() {
    String words = "About Dan " + run;
    HttpResponse<String> answer =
        bring("operator", row("1", SmallTrust.DAN, "23/09/2025", words, ""), null);
    String report = "/history/" + Answer.id(answer);
    assertThat(records("deputy", SmallTrust.DAN).toString()).contains(words);
    assertThat(records("dsl", SmallTrust.DAN).toString()).doesNotContain(words);
    assertThat(records("dsl-b", SmallTrust.DAN)).isEmpty();
    assertThat(page("operator", report).body()).contains("Report of an import");
    assertThat(page("dsl", report).statusCode()).isEqualTo(200);
    assertThat(page("dsl-b", report).statusCode()).isEqualTo(404);
    for (String login : new String[] {"operator", "teacher", "pastoral", "head"}) {
      assertThat(
              server.get(login, "/api/pupils/" + SmallTrust.DAN + "/earlier-records").statusCode())
          .as(login)
          .isEqualTo(403);
    }
  }

  @Test
  void aLeadFindsTheChildAndReadsWhatWasRecordedBefore() {
    UUID ivo = SmallTrust.newPupil(server.database(), "Ivo Thistlewood");
    StringBuilder rows = new StringBuilder();
    for (int nr = 0; nr < 21; nr++) {
      rows.append(
          row("p" + nr, ivo, "%02d/09/2025".formatted(nr + 1), "Entry number " + nr + ".", ""));
    }
    rows.append(row("last", ivo, "2025-10-01", "With a file " + run, "a.txt;gone.pdf"));
    bring("dsl", rows.toString(), zip(Map.of("a.txt", run.getBytes(StandardCharsets.UTF_8))));
    String page = "/pupils/" + ivo + "/earlier-records";
    Map<String, String> name = Map.of("query", "thistlew");
    assertThat(new Person(server, "dsl").submit("/history/children", name).body())
        .contains("Ivo Thistlewood", page);
    assertThat(new Person(server, "operator").submit("/history/children", name).statusCode())
        .isEqualTo(403);
    assertThat(page("dsl", "/history?query=thistlew").body())
        .as("no name stands in an address")
        .doesNotContain("Thistlewood", "thistlew");

    String first = page("dsl", page).body();
    assertThat(first)
        .contains("Ivo Thistlewood", "1 September 2025", "Entry number 0.", "Told the lead")
        .contains("Mr Old", "CPOMS", "Later records")
        .doesNotContain("Entry number 20.", "00:00");
    Matcher next = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"").matcher(first);
    assertThat(next.find()).isTrue();
    assertThat(page("dsl", next.group(1)).body())
        .contains("Entry number 20.", "With a file " + run, "a.txt", "/api/earlier-files/")
        .contains("gone.pdf")
        .doesNotContain("Entry number 0.", "Later records");
    assertThat(server.audited(ivo.toString())).contains("earlier-records-read");

    String concern = Answer.id(server.post("teacher", Body.ordinary(ivo).json()));
    assertThat(page("dsl", "/concerns/" + concern).body()).contains(page);
    assertThat(page("pastoral", "/concerns/" + concern).body()).doesNotContain(page);
    assertThat(page("dsl-b", page).statusCode()).isEqualTo(404);
    for (String login : new String[] {"operator", "teacher", "pastoral", "senco", "head"}) {
      assertThat(page(login, page).statusCode()).as(login).isEqualTo(403);
    }
    String ofFamily = "/pupils/" + SmallTrust.DAN + "/earlier-records";
    bring("operator", row("d", SmallTrust.DAN, "23/09/2025", "About Dan", ""), null);
    assertThat(page("deputy", ofFamily).body()).contains("About Dan");
    assertThat(page("dsl", ofFamily).statusCode()).isEqualTo(404);
  }

  @Test
  void anExportThatCannotBeUsedLeavesNothing() throws SQLException {
    Map<String, Long> before = tables();
    assertThat(
            Answer.fields(send("dsl", "Name,Text\nA,b\n".getBytes(StandardCharsets.UTF_8), null)))
        .containsExactly("file");
    assertThat(
            Answer.fields(send("dsl", (HEADER + "\"open").getBytes(StandardCharsets.UTF_8), null)))
        .containsExactly("file");
    byte[] bomb = zip(Map.of("a.txt", new byte[9 << 20]));
    byte[] csv =
        (HEADER + row("1", ada, "23/09/2025", "x", "a.txt")).getBytes(StandardCharsets.UTF_8);
    assertThat(Answer.fields(send("dsl", csv, bomb))).containsExactly("file");
    assertThat(send("teacher", csv, null).statusCode()).isEqualTo(403);
    assertThat(tables()).isEqualTo(before);
  }

  @Test
  void theWordsRestSealed() throws SQLException {
    bring("dsl", row("1", ada, "23/09/2025", "bruises " + run, "secret name.txt"), null);
    try (Connection work = server.database().asWork();
        Statement statement = work.createStatement()) {
      statement.execute("select set_config('lantern.work', 'on', false)");
      for (String table : new String[] {"history_record", "history_file", "history_portion"}) {
        try (ResultSet rows =
            statement.executeQuery(
                "select count(*) from "
                    + table
                    + " t where position('"
                    + run
                    + "'::bytea in sealed) > 0")) {
          rows.next();
          assertThat(rows.getLong(1)).as(table).isZero();
        }
      }
    }
  }

  private <T> T bean(Class<T> type) {
    return server.context().getBean(type);
  }

  private static void counts(JsonNode rows, int read, int imported, int known, int rejected) {
    assertThat(rows.get("read").asInt()).as("read").isEqualTo(read);
    assertThat(rows.get("imported").asInt()).as("imported").isEqualTo(imported);
    assertThat(rows.get("known").asInt()).as("known").isEqualTo(known);
    assertThat(rows.get("rejected").asInt()).as("rejected").isEqualTo(rejected);
  }

  private String row(String nr, UUID pupil, String day, String words, String files) {
    return String.join(
            ",",
            run + "-" + nr,
            "U" + pupil,
            "\"Longmead, Ida\"",
            day,
            "24/09/2025 09:00",
            "Physical",
            words,
            "Told the lead",
            "Mr Old",
            files)
        + "\n";
  }

  private HttpResponse<String> bring(String login, String rows, byte @Nullable [] zip) {
    HttpResponse<String> answer =
        send(login, (HEADER + rows).getBytes(StandardCharsets.UTF_8), zip);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer;
  }

  private HttpResponse<String> send(String login, byte[] csv, byte @Nullable [] zip) {
    Upload form =
        new Upload().field("origin", "cpoms").field("schoolId", DemoSchool.A.id().toString());
    form.file("export.csv", csv);
    if (zip != null) {
      form.file("files.zip", zip);
    }
    return form.send(server, login, "/api/history/imports", "", "application/json");
  }

  private JsonNode records(String login, UUID pupil) {
    HttpResponse<String> answer = server.get(login, "/api/pupils/" + pupil + "/earlier-records");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Answer.json(answer).get("items");
  }

  private HttpResponse<String> page(String login, String path) {
    return server.send(
        server
            .request(path)
            .header("Accept", "text/html")
            .header("Authorization", "Bearer " + server.token(login)));
  }

  /** Everything by which somebody would be told. */
  private Map<String, Long> alarming() throws SQLException {
    return count("concern", "receipt", "recurrence");
  }

  private Map<String, Long> tables() throws SQLException {
    return count("history_import", "history_record", "history_file", "history_portion");
  }

  private Map<String, Long> count(String... tables) throws SQLException {
    Map<String, Long> counts = new TreeMap<>();
    try (Connection work = server.database().asWork();
        Statement statement = work.createStatement()) {
      statement.execute("select set_config('lantern.work', 'on', false)");
      for (String table : tables) {
        try (ResultSet rows = statement.executeQuery("select count(*) from " + table)) {
          rows.next();
          counts.put(table, rows.getLong(1));
        }
      }
    }
    return counts;
  }

  private static byte[] zip(Map<String, byte[]> files) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
        zip.closeEntry();
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return bytes.toByteArray();
  }
}
