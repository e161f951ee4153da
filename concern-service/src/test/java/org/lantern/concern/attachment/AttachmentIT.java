package org.lantern.concern.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.lantern.concern.testing.Answer;
import org.lantern.concern.testing.Body;
import org.lantern.concern.testing.ConcernServer;
import org.lantern.concern.testing.Person;
import org.lantern.concern.testing.SmallTrust;
import org.lantern.concern.testing.Upload;
import org.lantern.concern.upload.UploadForm;
import org.lantern.concern.upload.Uploads;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.sealing.Audience;
import org.lantern.platform.sealing.SealBroken;
import org.lantern.platform.sealing.SealedFor;
import org.lantern.platform.sealing.Sealer;

/** Files of a concern: what is taken, what is refused, and who sees them. */
class AttachmentIT {
  private static final String SECRET = "she showed me the bruise ";

  private final ConcernServer server = ConcernServer.running();

  @Test
  void aFileIsAddedListedAndSaved() {
    String concern = concern(SmallTrust.ADA);
    String words = SECRET.repeat(30_000);
    HttpResponse<String> added = add("teacher", concern, "Notes ünd more.txt", words);
    assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
    assertThat(Answer.json(added).get("type").asText()).isEqualTo("text/plain");
    assertThat(Answer.json(added).get("bytes").asLong()).isEqualTo(words.length());
    assertThat(Answer.json(added).get("scan").asText()).isEqualTo("not-scanned");

    HttpResponse<String> list = server.get("teacher", files(concern));
    assertThat(Answer.texts(Answer.json(list).get("items"), "name"))
        .containsExactly("Notes ünd more.txt");
    long before = server.rowsOf("audit_entry");
    HttpResponse<String> saved =
        server.get("dsl", added.headers().firstValue("Location").orElseThrow());
    assertThat(saved.body()).isEqualTo(words);
    assertThat(saved.headers().firstValue("Content-Disposition").orElse(""))
        .startsWith("attachment; filename=\"Notes _nd more.txt\"; filename*=UTF-8''Notes%20%C3%BC");
    assertThat(saved.headers().firstValue("Content-Security-Policy"))
        .hasValue("default-src 'none'; sandbox");
    assertThat(saved.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(saved.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(server.rowsOf("audit_entry")).isEqualTo(before + 1);
  }

  @Test
  void thePageOfTheEntryLeadsToItsFiles() {
    String concern = concern(SmallTrust.ADA);
    assertThat(server.page("dsl", "/concerns/" + concern).body()).doesNotContain("id=\"files\"");
    String file = Answer.id(add("teacher", concern, "What he drew.txt", SECRET));
    for (String login : List.of("teacher", "dsl")) {
      assertThat(server.page(login, "/concerns/" + concern).body())
          .as(login)
          .contains("What he drew.txt", "href=\"" + files(concern) + "/" + file + "\"");
    }
  }

  @Test
  void whatIsRefusedIsNamedAndLeavesNothing() {
    String concern = concern(SmallTrust.ADA);
    Map<String, Long> before = server.rows();
    refused(415, add("teacher", concern, "photo.jpg", SomeFile.program()));
    refused(415, add("teacher", concern, "drawing.png", SomeFile.svg()));
    refused(413, add("teacher", concern, "big.pdf", big()));
    refused(
        422,
        add(
            "teacher",
            concern,
            "letter.docx",
            SomeFile.word(Map.of("word/media/a.bin", new byte[20 << 20]))));
    refused(
        422,
        add(
            "teacher",
            concern,
            "letter.docx",
            SomeFile.word(Map.of("word/vbaProject.bin", new byte[5]))));
    refused(422, add("teacher", concern, "../../etc/letter.pdf", SomeFile.pdf()));
    refused(422, add("teacher", concern, "empty.txt", new byte[0]));
    assertThat(server.rows()).isEqualTo(before);
  }

  @Test
  void aFormThatIsNoneIsMalformedAndAKeyIsNeeded() {
    String concern = concern(SmallTrust.ADA);
    Upload whole = new Upload().file("a.pdf", SomeFile.pdf());
    assertThat(whole.send(server, "teacher", files(concern), "", "*/*").statusCode())
        .isEqualTo(400);
    assertThat(
            new Upload()
                .field("note", "no file")
                .send(server, "teacher", files(concern), "k", "*/*")
                .statusCode())
        .isEqualTo(422);
    HttpResponse<String> two =
        new Upload()
            .file("a.pdf", SomeFile.pdf())
            .file("b.pdf", SomeFile.pdf())
            .send(server, "teacher", files(concern), "k", "*/*");
    refused(422, two);
  }

  @Test
  void aRepeatAddsOneFileAndAnotherFileUnderTheKeyIsRefused() {
    String concern = concern(SmallTrust.ADA);
    String key = UUID.randomUUID().toString();
    Upload once = new Upload().file("a.pdf", SomeFile.pdf());
    HttpResponse<String> first = once.send(server, "teacher", files(concern), key, "*/*");
    HttpResponse<String> second = once.send(server, "teacher", files(concern), key, "*/*");
    assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
    assertThat(second.body()).isEqualTo(first.body());
    refused(
        422,
        new Upload()
            .file("b.pdf", SomeFile.pdf())
            .send(server, "teacher", files(concern), key, "*/*"));
  }

  @Test
  void theEleventhFileIsRefused() {
    String concern = concern(SmallTrust.ADA);
    for (int nr = 0; nr < AddAttachment.MOST_FILES; nr++) {
      assertThat(add("teacher", concern, nr + ".txt", "x").statusCode()).isEqualTo(201);
    }
    refused(422, add("teacher", concern, "eleven.txt", "x"));
  }

  @Test
  void underTheHeadingOfAnImageNoFileIsTaken() {
    String concern =
        Answer.id(
            server.post(
                "teacher",
                Body.ordinary(SmallTrust.ADA).with("category", "nude-or-semi-nude-image").json()));
    HttpResponse<String> answer = add("teacher", concern, "a.pdf", SomeFile.pdf());
    refused(422, answer);
    assertThat(answer.body()).contains("do not view, copy, save or forward");
  }

  @Test
  void theFilesOfAConcernAreSeenByThoseWhoMayReadIt() {
    String concern = concern(SmallTrust.DAN);
    HttpResponse<String> added = add("teacher", concern, "a.txt", SECRET);
    String file = added.headers().firstValue("Location").orElseThrow();
    assertThat(server.get("teacher", file).statusCode()).isEqualTo(200);
    assertThat(server.get("deputy", file).statusCode()).isEqualTo(200);
    assertThat(add("deputy", concern, "b.txt", "x").statusCode()).isEqualTo(201);
    // Family of the child, another school, nobody's business.
    for (String login : List.of("dsl", "dsl-b", "teacher-b")) {
      assertThat(server.get(login, file).statusCode()).as(login).isEqualTo(404);
      assertThat(server.get(login, files(concern)).statusCode()).as(login).isEqualTo(404);
      assertThat(add(login, concern, "c.txt", "x").statusCode()).as(login).isEqualTo(404);
    }
    assertThat(server.get("analyst", file).statusCode()).isEqualTo(403);
    assertThat(
            server
                .get(
                    "teacher",
                    files(concern(SmallTrust.DAN)) + file.substring(file.lastIndexOf('/')))
                .statusCode())
        .isEqualTo(404);
  }

  @Test
  void whoReadsOnlyAsTheReporterHasTheirOwnFilesAlone() {
    String concern = concern(SmallTrust.ADA);
    String own = place(add("teacher", concern, "Mine.txt", "mine"));
    String minutes = place(add("dsl", concern, "Minutes.txt", "what was decided"));
    assertThat(names("teacher", concern)).containsExactly("Mine.txt");
    assertThat(server.get("teacher", own).body()).isEqualTo("mine");
    assertThat(server.get("teacher", minutes).statusCode()).isEqualTo(404);
    assertThat(server.page("teacher", "/log/receipts/" + concern).body())
        .contains("Mine.txt")
        .doesNotContain("Minutes.txt");
    assertThat(names("dsl", concern)).containsExactly("Mine.txt", "Minutes.txt");
    assertThat(names("pastoral", concern)).containsExactly("Mine.txt", "Minutes.txt");
    assertThat(server.get("dsl", own).body()).isEqualTo("mine");
  }

  @Test
  void theDatabaseItselfKeepsTheFilesOfOthersFromTheReporter() {
    UUID concern = UUID.fromString(concern(SmallTrust.ADA));
    add("teacher", concern.toString(), "Mine.txt", "mine");
    add("dsl", concern.toString(), "Minutes.txt", "what was decided");
    assertThat(restingFor("teacher", concern)).containsExactly(1L, 1L);
    assertThat(restingFor("dsl", concern)).containsExactly(2L, 2L);
  }

  @Test
  void inAnAllegationTheHeadHasAllFilesAndTheReporterTheirOwn() {
    String allegation =
        Answer.id(
            server.post(
                "teacher",
                Body.ordinary(SmallTrust.ADA)
                    .with("category", "adult-conduct")
                    .with("aboutAdult", Map.of("name", "Mr Larchwood"))
                    .json()));
    add("teacher", allegation, "Mine.txt", "mine");
    String statement = place(add("head", allegation, "Statement.txt", "what he says"));
    assertThat(names("head", allegation)).containsExactly("Mine.txt", "Statement.txt");
    assertThat(names("teacher", allegation)).containsExactly("Mine.txt");
    assertThat(server.get("teacher", statement).statusCode()).isEqualTo(404);
  }

  @Test
  void whoLoggedAContactWithAServiceHasTheirOwnFilesWhateverTheirOffice() {
    UUID contact =
        UUID.fromString(
            Answer.id(
                server.post(
                    "pastoral",
                    Body.ordinary(SmallTrust.ADA)
                        .with("kind", "agency-contact")
                        .with(
                            "form",
                            Map.of(
                                "agency", "Social care",
                                "with", "Duty desk",
                                "why", "To keep her safe",
                                "familyKnows", "yes",
                                "decided", "An assessment begins"))
                        .json())));
    add("pastoral", contact.toString(), "Mine.txt", "mine");
    add("dsl", contact.toString(), "Minutes.txt", "what was decided");
    assertThat(names("pastoral", contact.toString())).containsExactly("Mine.txt");
    assertThat(restingFor("pastoral", contact)).containsExactly(1L, 1L);
    assertThat(names("dsl", contact.toString())).containsExactly("Mine.txt", "Minutes.txt");
  }

  @Test
  void aFileIsWithheldOnceItsConcernIsAboutAnImage() {
    String concern = concern(SmallTrust.ADA);
    String file = place(add("teacher", concern, "Screenshot.txt", "x"));
    long held = server.rowsOf("attachment");
    HttpResponse<String> moved =
        new Person(server, "dsl")
            .post(
                "/api/concerns/" + concern + "/reclassifications",
                Map.of("category", "nude-or-semi-nude-image", "reason", "It shows her."));
    assertThat(moved.statusCode()).as(moved.body()).isEqualTo(201);
    for (String login : List.of("teacher", "dsl")) {
      HttpResponse<String> opened = server.get(login, file);
      assertThat(opened.statusCode()).as(login).isEqualTo(409);
      assertThat(opened.body()).contains("under this heading");
      HttpResponse<String> list = server.get(login, files(concern));
      assertThat(Answer.json(list).at("/items/0/withheld").asText()).contains("under this heading");
    }
    assertThat(server.page("teacher", "/log/receipts/" + concern).body())
        .contains("Screenshot.txt", "withheld: under this heading")
        .doesNotContain("href=\"" + file);
    assertThat(server.rowsOf("attachment")).as("it stays on record").isEqualTo(held);
  }

  @Test
  void whoMayNotAddAFileHearsItWithoutWaitingForATurn() throws InterruptedException {
    String concern = concern(SmallTrust.ADA);
    Uploads uploads = server.context().getBean(Uploads.class);
    CountDownLatch held = new CountDownLatch(2);
    CountDownLatch over = new CountDownLatch(1);
    try (ExecutorService slow = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int phone = 0; phone < 2; phone++) {
        slow.execute(() ->
            uploads.read(
                "multipart/form-data; boundary=x",
                InputStream.nullInputStream(),
                UploadForm.MOST_FILE_BYTES,
                form -> {
                  held.countDown();
                  return waited(over);
                }));
      }
      assertThat(held.await(10, TimeUnit.SECONDS)).isTrue();
      long start = System.nanoTime();
      assertThat(add("dsl-b", concern, "a.txt", "x").statusCode()).isEqualTo(404);
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
      over.countDown();
    }
  }

  private static boolean waited(CountDownLatch over) {
    try {
      return over.await(40, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  @Test
  void whatRestsInTheDatabaseCannotBeReadOrExchanged() throws SQLException {
    String concern = concern(SmallTrust.ADA);
    String id = Answer.id(add("teacher", concern, "Bruise of Ada.txt", SECRET.repeat(30_000)));
    List<byte[]> portions =
        sealed(
            "select sealed from attachment_portion where attachment_id = '"
                + id
                + "' order by number");
    List<byte[]> all = new ArrayList<>(portions);
    all.addAll(sealed("select sealed from attachment where id = '" + id + "'"));
    assertThat(portions).hasSizeGreaterThan(2);
    assertThat(all)
        .allSatisfy(bytes ->
            assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
                .doesNotContain(SECRET, "Bruise"));
    Sealer sealer = server.context().getBean(Sealer.class);
    SealedFor second =
        new SealedFor(UUID.fromString(id), UUID.fromString(concern), "file-portion-1");
    assertThat(sealer.open(Audience.LOCAL, second, portions.get(1))).isNotEmpty();
    assertThatThrownBy(() -> sealer.open(Audience.LOCAL, second, portions.get(0)))
        .isInstanceOf(SealBroken.class);
    assertThatThrownBy(() -> sealer.open(Audience.REGISTER, second, portions.get(1)))
        .isInstanceOf(SealBroken.class);
  }

  @Test
  void severalFilesOfOneFormStandOrFallEachForItself() {
    String concern = concern(SmallTrust.ADA);
    String page = "/concerns/" + concern + "/files";
    HttpResponse<String> partly =
        new Upload()
            .field("key", UUID.randomUUID().toString())
            .file("good.pdf", SomeFile.pdf())
            .file("bad.png", SomeFile.svg())
            .file("", new byte[0])
            .send(server, "teacher", page, "", "text/html");
    assertThat(partly.statusCode()).as(partly.body()).isEqualTo(422);
    assertThat(partly.body())
        .contains(
            "There is a problem", "“bad.png”", "scripts", "Added: good.pdf", "href=\"#file\"");

    HttpResponse<String> whole =
        new Upload()
            .field("key", UUID.randomUUID().toString())
            .file("second.txt", SomeFile.text("x"))
            .send(server, "teacher", page, "", "text/html");
    assertThat(whole.statusCode()).as(whole.body()).isEqualTo(303);
    HttpResponse<String> receipt =
        server.send(
            server
                .request("/log/receipts/" + concern)
                .header("Accept", "text/html")
                .header("Authorization", "Bearer " + server.token("teacher")));
    assertThat(receipt.body()).contains("good.pdf", "second.txt", "not scanned for viruses");
  }

  private void refused(int status, HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(Answer.fields(answer)).containsExactly("file");
  }

  private String concern(UUID pupil) {
    return Answer.id(server.post("teacher", Body.ordinary(pupil).json()));
  }

  private HttpResponse<String> add(String login, String concern, String name, String words) {
    return add(login, concern, name, SomeFile.text(words));
  }

  private HttpResponse<String> add(String login, String concern, String name, byte[] content) {
    return new Upload()
        .file(name, content)
        .send(server, login, files(concern), UUID.randomUUID().toString(), "application/json");
  }

  private static String place(HttpResponse<String> added) {
    return added.headers().firstValue("Location").orElseThrow();
  }

  private List<String> names(String login, String concern) {
    return Answer.texts(Answer.json(server.get(login, files(concern))).get("items"), "name");
  }

  /** How many files and portions there are for that person's own transaction. */
  private List<Long> restingFor(String login, UUID concern) {
    return server
        .context()
        .getBean(Transactions.class)
        .as(
            SmallTrust.caller(login),
            tx ->
                tx.list(
                        "select count(distinct a.id) as files, count(p.number) as portions"
                            + " from attachment a left join attachment_portion p"
                            + " on p.attachment_id = a.id where a.concern_id = ?",
                        row -> List.of(row.number("files"), row.number("portions")),
                        concern)
                    .getFirst());
  }

  private static String files(String concern) {
    return "/api/concerns/" + concern + "/attachments";
  }

  private static byte[] big() {
    byte[] big = new byte[UploadForm.MOST_FILE_BYTES + 1];
    byte[] pdf = SomeFile.pdf();
    System.arraycopy(pdf, 0, big, 0, pdf.length);
    return big;
  }

  private List<byte[]> sealed(String query) throws SQLException {
    List<byte[]> all = new ArrayList<>();
    try (Connection work = server.database().asWork();
        Statement statement = work.createStatement()) {
      statement.execute("select set_config('lantern.work', 'on', false)");
      try (ResultSet rows = statement.executeQuery(query)) {
        while (rows.next()) {
          all.add(rows.getBytes(1));
        }
      }
    }
    return all;
  }
}
