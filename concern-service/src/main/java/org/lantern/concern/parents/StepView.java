package org.lantern.concern.parents;

import java.util.List;
import java.util.Map;
import org.lantern.concern.framework.Item;

/**
 * What the page of one step for parents shows.
 *
 * @param back the address of the whole
 * @param read the version of the choice that the form was filled from
 * @param named the step is a tier, with a name and a description
 * @param errors by the id of the field
 * @param notice a sentence above the form, empty for none
 */
public record StepView(
    String address,
    String back,
    int read,
    boolean named,
    List<Item> items,
    StepRequest form,
    Map<String, String> errors,
    String notice) {}
