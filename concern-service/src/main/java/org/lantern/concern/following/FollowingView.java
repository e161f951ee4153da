package org.lantern.concern.following;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lantern.concern.framework.ListedFramework;
import org.lantern.platform.paging.Page;

/**
 * What the page of a school's frameworks shows.
 *
 * @param read the number of the last decision that the page knows of
 * @param choices the versions of the catalogue and the school's own
 * @param errors by the id of the field
 * @param notice a sentence above all, empty for none
 */
public record FollowingView(
    UUID schoolId,
    String school,
    List<Followed> items,
    int read,
    List<ListedFramework> choices,
    Page<Followed> history,
    boolean mayDecide,
    FollowRequest form,
    Map<String, String> errors,
    String notice) {}
