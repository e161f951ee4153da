package org.lantern.concern.inbound;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lantern.concern.register.FoundPupil;

/**
 * One notice as a safeguarding lead reads it.
 *
 * @param about kind, sender, subject and times, in words
 * @param open nobody has decided about it
 * @param concern the address of what became of it, empty while nothing did
 * @param query what was searched, and what was found by it
 * @param errors by the id of the field that has to be mended
 */
public record NoticeView(
    UUID id,
    List<String> about,
    String text,
    boolean mail,
    boolean open,
    String concern,
    String query,
    List<FoundPupil> pupils,
    Map<String, String> errors) {}
