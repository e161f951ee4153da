package org.lantern.concern.correction;

import java.util.Map;

/**
 * The form of a correction as it was typed.
 *
 * @param key however often the form is sent, one correction comes of it
 * @param errors by the id of the field that has to be mended
 */
public record CorrectionView(String key, String text, String field, Map<String, String> errors) {}
