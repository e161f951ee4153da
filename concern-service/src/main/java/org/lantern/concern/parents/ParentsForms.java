package org.lantern.concern.parents;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lantern.concern.following.FollowFramework;
import org.lantern.concern.framework.Framework;
import org.lantern.concern.framework.Item;
import org.lantern.concern.framework.Tier;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.page.Pages;
import org.lantern.platform.paging.Limit;

/** Shows the version for parents and its forms, always with what was typed. */
@Singleton
final class ParentsForms {
  static final String OVERTAKEN =
      "Somebody changed this while you wrote. What you typed is below: save again if it should"
          + " still count.";

  /** Stands in an address for what belongs to no tier. */
  private static final String NO_TIER = "at-all-times";

  private final Pages pages;
  private final ReadParents readParents;

  ParentsForms(Pages pages, ReadParents readParents) {
    this.pages = pages;
    this.readParents = readParents;
  }

  static @Nullable String tier(String step) {
    return step.equals(NO_TIER) ? null : step;
  }

  static List<Item> items(ReadParents.Standing standing, String step) {
    return Choice.itemsOf(standing.version().document(), tier(step));
  }

  static Choice.@Nullable Step words(ReadParents.Standing standing, String step) {
    return tier(step) == null
        ? null
        : standing.draft().choice().step(standing.version().document(), step);
  }

  static URI page(ReadParents.Standing standing) {
    return URI.create(address(standing, "", ""));
  }

  static URI edit(ReadParents.Standing standing) {
    return URI.create(address(standing, "/edit", ""));
  }

  Pages.Page published(HttpRequest<?> request, Caller caller, ReadParents.Standing standing) {
    return pages
        .page(request, "For parents: " + standing.version().title(), "parents/page")
        .with("published", standing.published().orElse(null))
        .with("title", standing.version().title())
        .with("school", standing.school())
        .with("edit", FollowFramework.mayDecide(caller) ? edit(standing).toString() : null)
        .with("download", address(standing, "/download", number(standing)))
        .with(
            "earlier",
            readParents
                .history(caller, standing.schoolId(), standing.version().id(), null, Limit.LARGEST)
                .items())
        .with("own", page(standing).toString());
  }

  Pages.Page whole(
      HttpRequest<?> request,
      ReadParents.Standing standing,
      WordsRequest typed,
      Map<String, String> errors,
      String notice) {
    String title = "Write for parents";
    return pages
        .page(request, errors.isEmpty() ? title : "Error: " + title, "parents/edit")
        .with(
            "view",
            new EditView(
                edit(standing).toString(),
                page(standing).toString(),
                standing.draft(),
                steps(standing),
                ParentsMap.of(
                    standing.version().document(), standing.draft().choice(), standing.school()),
                typed,
                errors,
                notice));
  }

  Pages.Page step(
      HttpRequest<?> request,
      ReadParents.Standing standing,
      String step,
      StepRequest typed,
      Map<String, String> errors,
      String notice) {
    String title = "Write one step for parents";
    return pages
        .page(request, errors.isEmpty() ? title : "Error: " + title, "parents/step")
        .with(
            "view",
            new StepView(
                address(standing, "/edit/" + step, ""),
                edit(standing).toString(),
                standing.draft().version(),
                tier(step) != null,
                items(standing, step),
                typed,
                errors,
                notice));
  }

  private static List<EditView.Link> steps(ReadParents.Standing standing) {
    Framework framework = standing.version().document();
    List<EditView.Link> links = new ArrayList<>();
    for (Tier tier : framework.tiers()) {
      if (!Choice.itemsOf(framework, tier.id()).isEmpty()) {
        links.add(
            new EditView.Link(
                address(standing, "/edit/" + tier.id(), ""),
                standing.draft().choice().step(framework, tier.id()).name()));
      }
    }
    if (!Choice.itemsOf(framework, null).isEmpty()) {
      links.add(new EditView.Link(address(standing, "/edit/" + NO_TIER, ""), "At all times"));
    }
    return links;
  }

  private static String number(ReadParents.Standing standing) {
    return standing.published().map(found -> "&number=" + found.number()).orElse("");
  }

  private static String address(ReadParents.Standing standing, String below, String more) {
    return "/frameworks/%s/parents%s?schoolId=%s%s"
        .formatted(standing.version().id(), below, standing.schoolId(), more);
  }
}
