package org.lantern.concern.selfaudit;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lantern.concern.framework.FrameworkVersion;
import org.lantern.concern.framework.Section;

/**
 * A school's audit against one version of a framework: every item that can be audited, training and
 * induction included, in the order of the document.
 */
public record SelfAudit(UUID schoolId, FrameworkVersion version, List<AuditLine> lines) {
  public SelfAudit {
    lines = List.copyOf(lines);
  }

  public Progress progress() {
    return Progress.of(lines);
  }

  Optional<AuditLine> line(String itemId) {
    return lines.stream().filter(line -> line.item().id().equals(itemId)).findFirst();
  }

  /** The sections that hold something to audit, each with its progress. */
  public List<Part> parts() {
    return version.document().sections().stream()
        .map(section -> new Part(section, linesOf(section)))
        .filter(part -> !part.lines().isEmpty())
        .toList();
  }

  private List<AuditLine> linesOf(Section section) {
    return lines.stream().filter(line -> line.item().section().equals(section.id())).toList();
  }

  /** One section. */
  public record Part(Section section, List<AuditLine> lines) {
    public Progress progress() {
      return Progress.of(lines);
    }
  }
}
