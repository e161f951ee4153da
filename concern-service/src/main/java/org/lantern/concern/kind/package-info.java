/**
 * The kinds of record that staff can make, and the questions that each asks. Recording checks what
 * was answered against them, and the log page and the API show them. They are data with a source
 * and a version each, so that what was recorded keeps the questions under which it was recorded.
 */
@NullMarked
package org.lantern.concern.kind;

import org.jspecify.annotations.NullMarked;
