/**
 * Recording a concern. The API and the log page call it; it commits record, audit and events
 * together before it answers. It follows KCSIE 2025: every concern is recorded with its reason
 * (part two), and an allegation goes past its subject (part four).
 */
@NullMarked
package org.lantern.concern.recording;

import org.jspecify.annotations.NullMarked;
