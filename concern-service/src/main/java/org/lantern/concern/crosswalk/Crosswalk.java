package org.lantern.concern.crosswalk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lantern.concern.framework.Source;
import org.lantern.concern.framework.Word;

/**
 * Many-to-many between the steps of schemes. A link says that two steps overlap and how; it reads
 * in both directions.
 */
public record Crosswalk(List<Scheme> schemes, List<Link> links) {
  public Crosswalk {
    schemes = List.copyOf(schemes);
    links = List.copyOf(links);
  }

  /**
   * One way of counting tiers.
   *
   * @param code that of the framework, where it is one of the catalogue
   * @param effectiveFrom null where no day is known, and for what is only proposed
   */
  public record Scheme(
      String code,
      String title,
      Status status,
      Source source,
      @Nullable LocalDate effectiveFrom,
      @Nullable LocalDate effectiveTo,
      List<Step> steps) {
    public Scheme {
      steps = List.copyOf(steps);
    }
  }

  /** One tier of a scheme. */
  public record Step(String id, String name) {}

  /** Whether anybody works by it. */
  public enum Status implements Word {
    IN_USE("in use"),
    PROPOSED("proposed");

    private final String text;

    Status(String text) {
      this.text = text;
    }

    @Override
    public String text() {
      return text;
    }
  }

  /** Two steps that overlap. */
  public record Link(
      String scheme, String step, String otherScheme, String otherStep, String note) {}

  /** The other end of a link, in words. */
  public record Counterpart(Scheme scheme, Step step, String note) {}

  public Optional<Scheme> scheme(String code) {
    return schemes.stream().filter(scheme -> scheme.code().equals(code)).findFirst();
  }

  /** What overlaps with a step, whichever end of the link it is; none for an unknown step. */
  public List<Counterpart> counterparts(String scheme, String step) {
    return links.stream()
        .flatMap(link -> {
          if (link.scheme().equals(scheme) && link.step().equals(step)) {
            return end(link.otherScheme(), link.otherStep(), link.note()).stream();
          }
          if (link.otherScheme().equals(scheme) && link.otherStep().equals(step)) {
            return end(link.scheme(), link.step(), link.note()).stream();
          }
          return Optional.<Counterpart>empty().stream();
        })
        .toList();
  }

  private Optional<Counterpart> end(String code, String step, String note) {
    return scheme(code)
        .flatMap(scheme ->
            scheme.steps().stream()
                .filter(each -> each.id().equals(step))
                .findFirst()
                .map(each -> new Counterpart(scheme, each, note)));
  }
}
