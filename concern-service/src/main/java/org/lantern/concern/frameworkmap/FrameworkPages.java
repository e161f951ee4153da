package org.lantern.concern.frameworkmap;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lantern.concern.crosswalk.Crosswalks;
import org.lantern.concern.framework.FrameworkVersion;
import org.lantern.concern.framework.ListedFramework;
import org.lantern.concern.framework.ReadFrameworks;
import org.lantern.concern.framework.WithdrawFramework;
import org.lantern.concern.register.Register;
import org.lantern.concern.register.School;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.ForStaff;
import org.lantern.platform.identity.Roles;
import org.lantern.platform.page.Pages;
import org.lantern.platform.paging.Limit;
import org.lantern.platform.paging.Page;
import org.lantern.platform.problem.FieldError;
import org.lantern.platform.problem.Problems;

/** The list of frameworks, one as its map, and two versions side by side. */
@Hidden
@Controller("/frameworks")
@Produces(MediaType.TEXT_HTML)
@ForStaff
final class FrameworkPages {
  private final Pages pages;
  private final ReadFrameworks frameworks;
  private final Crosswalks crosswalks;
  private final Transactions transactions;
  private final Register register;
  private final WithdrawFramework withdrawFramework;

  FrameworkPages(
      Pages pages,
      ReadFrameworks frameworks,
      Crosswalks crosswalks,
      Transactions transactions,
      Register register,
      WithdrawFramework withdrawFramework) {
    this.pages = pages;
    this.frameworks = frameworks;
    this.crosswalks = crosswalks;
    this.transactions = transactions;
    this.register = register;
    this.withdrawFramework = withdrawFramework;
  }

  @Get
  HttpResponse<?> list(HttpRequest<?> request, Caller caller, @QueryValue @Nullable String cursor) {
    Page<ListedFramework> page = frameworks.list(caller, Limit.LARGEST, cursor);
    return pages
        .page(request, "Frameworks", "framework/list")
        .with("byOwner", versions(caller, page.items()).byOwner(page.items()))
        .with("next", page.next())
        .ok();
  }

  @Get("/{id}")
  HttpResponse<?> map(HttpRequest<?> request, Caller caller, String id) {
    return frameworks
        .read(caller, id, null)
        .<HttpResponse<?>>map(version -> {
          List<ListedFramework> all = frameworks.versionsOf(caller, version.code());
          Versions versions = versions(caller, all);
          MapView view =
              MapView.of(
                  version,
                  versions.owner(version.schoolId()),
                  crosswalks.all(),
                  versions.owned(all));
          return pages
              .page(request, version.title(), "framework/map")
              .with("view", view)
              .with("mayWithdraw", WithdrawFramework.mayWithdraw(caller, version))
              .ok();
        })
        .orElseGet(Problems::notFound);
  }

  @Post("/{id}/withdrawal")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Secured({Roles.SENCO, Roles.HEAD})
  HttpResponse<?> withdraw(Caller caller, UUID id) {
    return switch (withdrawFramework.withdraw(caller, id)) {
      case WithdrawFramework.Withdrawn _ -> HttpResponse.seeOther(URI.create("/frameworks/" + id));
      case WithdrawFramework.NotThere _ -> Problems.notFound();
      case WithdrawFramework.NotAllowed _ ->
          Problems.of(
              HttpStatus.FORBIDDEN,
              "forbidden",
              "SENCO and head take versions of their own school back.",
              List.of());
    };
  }

  /** The version that was made first stands first, whichever of the two the address names. */
  @Get("/{id}/compare")
  HttpResponse<?> compare(
      HttpRequest<?> request,
      Caller caller,
      UUID id,
      @QueryValue UUID with,
      @QueryValue @Nullable String show) {
    Optional<FrameworkVersion> one = frameworks.read(caller, id.toString(), null);
    Optional<FrameworkVersion> other = frameworks.read(caller, with.toString(), null);
    if (one.isEmpty() || other.isEmpty()) {
      return Problems.notFound();
    }
    if (!one.get().code().equals(other.get().code())) {
      return Problems.invalid(List.of(new FieldError("with", "is a version of another framework")));
    }
    List<FrameworkVersion> both =
        Stream.of(one.get(), other.get())
            .sorted(Comparator.comparing(FrameworkVersion::createdAt))
            .toList();
    FrameworkVersion before = both.getFirst();
    FrameworkVersion after = both.getLast();
    Versions versions = versions(caller, frameworks.versionsOf(caller, before.code()));
    CompareView view =
        new CompareView(
            before,
            versions.owner(before.schoolId()),
            after,
            versions.owner(after.schoolId()),
            FrameworkComparison.of(before.document(), after.document()),
            "changes".equals(show));
    return pages
        .page(request, "What changed: " + after.title(), "framework/compare")
        .with("view", view)
        .ok();
  }

  private Versions versions(Caller caller, List<ListedFramework> listed) {
    Set<UUID> ids = new HashSet<>();
    for (ListedFramework row : listed) {
      if (row.schoolId() != null) {
        ids.add(row.schoolId());
      }
    }
    if (ids.isEmpty()) {
      return new Versions(Map.of());
    }
    return new Versions(
        transactions.as(caller, tx -> register.schools(tx, ids)).stream()
            .collect(Collectors.toMap(School::id, School::name)));
  }
}
