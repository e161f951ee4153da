package org.lantern.concern.examination;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lantern.concern.bodymap.BodyMark;
import org.lantern.concern.kind.Kind;
import org.lantern.concern.kind.KindField;
import org.lantern.concern.submission.Person;
import org.lantern.concern.submission.Told;

/**
 * What a concern holds beside its words, after the rules have looked at it.
 *
 * @param form the answers by the codes of their questions; on an urgent concern also what is no
 *     question of its kind
 * @param asSent what could not be read as it was meant, as words, by the name of its field
 * @param familyStaffIds staff who are family of a pupil who is named
 */
public record Details(
    Kind kind,
    Map<String, List<String>> form,
    List<Person> persons,
    List<BodyMark> bodyMap,
    List<Told> toldWhom,
    Map<String, String> asSent,
    Set<UUID> familyStaffIds) {

  /** Nothing but the kind. */
  public static Details plain(Kind kind) {
    return new Details(kind, Map.of(), List.of(), List.of(), List.of(), Map.of(), Set.of());
  }

  public boolean isPlain() {
    return kind.code().equals(Kind.CONCERN)
        && form.isEmpty()
        && persons.isEmpty()
        && bodyMap.isEmpty()
        && toldWhom.isEmpty()
        && asSent.isEmpty();
  }

  /** The codes of what was answered, in the order of the questions; what is none comes last. */
  public List<String> formInOrder() {
    return Stream.concat(
            kind.fields().stream().map(KindField::code).filter(form::containsKey),
            form.keySet().stream().filter(code -> kind.field(code).isEmpty()))
        .toList();
  }

  /** The pupils who are named, for whom the concern stands in their chronology too. */
  List<Person> linkedPupils() {
    return persons.stream().filter(person -> person.pupilId() != null).toList();
  }

  Set<UUID> allegedStaffIds() {
    return staffIds(persons.stream().filter(Person::isAllegedStaff));
  }

  /** Family, and staff who may be its subject. */
  Set<UUID> keptOut() {
    return Stream.concat(
            familyStaffIds.stream(),
            staffIds(persons.stream().filter(Person::mayBeItsSubject)).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The names of those who may be its subject and of whom no id says who they are. */
  List<String> namesOfSubjects() {
    return persons.stream()
        .filter(person ->
            person.mayBeItsSubject() && person.staffId() == null && person.pupilId() == null)
        .map(Person::name)
        .filter(Objects::nonNull)
        .toList();
  }

  private static Set<UUID> staffIds(Stream<Person> persons) {
    return persons
        .map(Person::staffId)
        .filter(Objects::nonNull)
        .collect(Collectors.toUnmodifiableSet());
  }
}
