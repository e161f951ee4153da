package org.lantern.concern.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a file is, told from its content. */
class FileTypesTest {
  private final FileTypes types = new FileTypes();

  @Test
  void theKindsThatAreTakenAreTold() {
    accepted(SomeFile.pdf(), FileType.PDF);
    accepted(hex("ffd8ffe000104a46494600010100000100010000"), FileType.JPEG);
    accepted(hex("89504e470d0a1a0a0000000d49484452"), FileType.PNG);
    accepted(hex("0000001866747970686569630000000068656963"), FileType.HEIC);
    accepted(SomeFile.text("She said: it hurts.\r\n\tÜber"), FileType.TEXT);
    accepted(SomeFile.word(Map.of()), FileType.DOCX);
    accepted(hex("49443303000000000000" + "fffb9064" + "00".repeat(200)), FileType.MP3);
    accepted(hex("00000020667479704d344120000000004d344120"), FileType.M4A);
    accepted(hex("524946462400000057415645666d7420"), FileType.WAV);
    accepted(
        SomeFile.zip(Map.of("mimetype", SomeFile.text("application/vnd.oasis.opendocument.text"))),
        FileType.ODT);
  }

  @Test
  void whatCanRunIsRefusedWhateverItIsCalled() {
    refused(SomeFile.program(), FileRefusal.TYPE);
    refused(SomeFile.text("#!/bin/sh\nrm -rf /\n"), FileRefusal.TYPE);
    refused(hex("7f454c4602010100000000000000000002003e00"), FileRefusal.TYPE);
    refused(SomeFile.svg(), FileRefusal.MARKUP);
    refused(SomeFile.text("<!DOCTYPE html><html><script>x</script>"), FileRefusal.MARKUP);
    refused(SomeFile.text("\uFEFF  <svg onload=alert(1)>"), FileRefusal.MARKUP);
    refused(SomeFile.zip(Map.of("a.txt", SomeFile.text("x"))), FileRefusal.TYPE);
  }

  @Test
  void macrosAreRefused() {
    refused(SomeFile.word(Map.of("word/vbaProject.bin", SomeFile.text("x"))), FileRefusal.MACROS);
    refused(
        SomeFile.word(Map.of("word/activeX/activeX1.xml", SomeFile.text("x"))), FileRefusal.MACROS);
    refused(SomeFile.document(SomeFile.WORD_WITH_MACROS, Map.of()), FileRefusal.TYPE);
  }

  @Test
  void aDocumentThatUnpacksToFarMoreThanItsSizeIsRefused() {
    refused(SomeFile.word(Map.of("word/media/a.bin", new byte[20 << 20])), FileRefusal.BOMB);
    accepted(SomeFile.word(Map.of("word/media/a.bin", new byte[1 << 20])), FileType.DOCX);
    Map<String, byte[]> many = new LinkedHashMap<>();
    for (int nr = 0; nr <= OfficeFile.MOST_ENTRIES; nr++) {
      many.put("word/" + nr, new byte[0]);
    }
    refused(SomeFile.word(many), FileRefusal.BOMB);
  }

  @Test
  void aDocumentThatShowsAnOfficeProgramSomethingElseIsRefused() {
    byte[] sound = SomeFile.word(Map.of("word/b.xml", SomeFile.text("b")));
    String zip = new String(sound, StandardCharsets.ISO_8859_1);
    int last = zip.lastIndexOf("word/b.xml");
    byte[] twoFaced = sound.clone();
    twoFaced[last + 5] = 'c';
    refused(twoFaced, FileRefusal.BROKEN);
    byte[] cut = java.util.Arrays.copyOf(sound, sound.length - 5);
    refused(cut, FileRefusal.BROKEN);
  }

  private void accepted(byte[] content, FileType type) {
    assertThat(types.look(content)).isEqualTo(new Looked.Accepted(type));
  }

  private void refused(byte[] content, FileRefusal why) {
    assertThat(types.look(content)).isEqualTo(new Looked.Refused(why));
  }

  private static byte[] hex(String digits) {
    return HexFormat.of().parseHex(digits);
  }
}
