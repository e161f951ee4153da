package org.lantern.devkit.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What holds in every service.
 *
 * <p>A <em>domain or rule type</em> is a class in a feature package (a package directly below the
 * service's root) that is a record, an enum or a sealed interface, or whose name ends in {@code
 * Policy}, {@code Rule} or {@code Rules}; unless its name, or that of a class around it, ends in a
 * word of the edges: {@code Request}, {@code Response}, {@code Row}, {@code Settings}, {@code
 * Controller}, {@code Pages}, {@code Listener}, {@code Factory}, or begins with {@code Jdbc}. So a
 * shape that a framework reads must say so in its name.
 */
public final class HouseRules {
  private static final String EDGE =
      ".*(Request|Response|Row|Settings|Controller|Pages|Listener|Factory)$|Jdbc.*";
  private static final Set<Class<?>> CLOCKS =
      Set.of(
          Clock.class,
          Instant.class,
          LocalDate.class,
          LocalDateTime.class,
          LocalTime.class,
          OffsetDateTime.class,
          Year.class,
          YearMonth.class,
          ZonedDateTime.class);

  private HouseRules() {}

  /**
   * Checks all rules on the classes below a root package, tests left out.
   *
   * @throws AssertionError naming each place that breaks a rule
   */
  public static void check(String root) {
    JavaClasses code =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(root);
    all(root).forEach(rule -> rule.check(code));
  }

  static List<ArchRule> all(String root) {
    return List.of(
        domainImportsTheJdkAlone(root),
        rulesAreToldTheTime(root),
        rulesDrawNoRandomIds(root),
        featuresHaveNoCycle(root),
        onlyMessagingOwnsAProducer(root));
  }

  /**
   * The JDK without its I/O to databases, JSpecify, the service's own types, the contracts' words
   * and the platform's plain ones: who is asking, a page of results, a wrong field. Nothing of a
   * framework.
   */
  static ArchRule domainImportsTheJdkAlone(String root) {
    return classes()
        .that(areDomain(root))
        .should()
        .onlyDependOnClassesThat(
            JavaClass.Predicates.resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    root + "..",
                    "org.lantern.contracts..",
                    "org.lantern.platform.identity..",
                    "org.lantern.platform.paging..",
                    "org.lantern.platform.problem..")
                .and(
                    DescribedPredicate.not(
                        JavaClass.Predicates.resideInAnyPackage("java.sql..", "java.net.http..")))
                .or(arePrimitiveArrays()))
        .as("domain and rule types import the JDK and JSpecify alone")
        .allowEmptyShould(true);
  }

  /** A rule that reads the clock cannot be tested at the boundary. */
  static ArchRule rulesAreToldTheTime(String root) {
    return noClasses()
        .that(areDomain(root))
        .should()
        .callMethodWhere(
            calls(
                "read the clock", call -> isClock(call) && call.getName().matches("now|system.*")))
        .as("domain and rule types are told the time")
        .allowEmptyShould(true);
  }

  /** A rule that draws an id gives another answer each time. */
  static ArchRule rulesDrawNoRandomIds(String root) {
    return noClasses()
        .that(areDomain(root))
        .should()
        .callMethodWhere(
            calls(
                "draw a random id",
                call ->
                    call.getTargetOwner().isEquivalentTo(UUID.class)
                            && call.getName().equals("randomUUID")
                        || call.getTargetOwner().isEquivalentTo(Math.class)
                            && call.getName().equals("random")))
        .as("domain and rule types draw no random ids")
        .allowEmptyShould(true);
  }

  /** Features are the packages directly below the root. */
  static ArchRule featuresHaveNoCycle(String root) {
    return slices()
        .matching(root + ".(*)..")
        .should()
        .beFreeOfCycles()
        .as("features have no cycle")
        .allowEmptyShould(true);
  }

  /** Whoever sends past the outbox can lose what it accepted. */
  static ArchRule onlyMessagingOwnsAProducer(String root) {
    return noClasses()
        .that()
        .resideInAPackage(root + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.kafka.clients.producer..")
        .as("only messaging owns a producer")
        .allowEmptyShould(true);
  }

  private static DescribedPredicate<JavaClass> areDomain(String root) {
    return DescribedPredicate.describe(
        "are domain or rule types",
        type ->
            type.getPackageName().startsWith(root + ".")
                && !isEdge(type)
                && (type.isRecord()
                    || type.isEnum()
                    || isSealedInterface(type)
                    || type.getSimpleName().matches(".*(Policy|Rules?)$")));
  }

  private static boolean isEdge(JavaClass type) {
    return type.getSimpleName().startsWith("$")
        || type.getSimpleName().matches(EDGE)
        || type.getEnclosingClass().map(HouseRules::isEdge).orElse(false);
  }

  private static boolean isSealedInterface(JavaClass type) {
    return type.isInterface() && type.reflect().isSealed();
  }

  private static DescribedPredicate<JavaClass> arePrimitiveArrays() {
    return DescribedPredicate.describe(
        "primitives", type -> type.isPrimitive() || type.getBaseComponentType().isPrimitive());
  }

  private static boolean isClock(JavaCall<?> call) {
    return CLOCKS.stream().anyMatch(call.getTargetOwner()::isEquivalentTo);
  }

  private static DescribedPredicate<JavaCall<?>> calls(
      String description, java.util.function.Predicate<JavaCall<?>> predicate) {
    return DescribedPredicate.describe(description, predicate);
  }
}
