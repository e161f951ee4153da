/**
 * What is put right after a concern was recorded: a correction beside the original, another
 * category, another child. The API and the pages of an entry call it; nothing is edited and nothing
 * deleted. It follows KCSIE 2025, part two (a record says what was done and why), and the principle
 * of UK GDPR, article 5, that what is wrong about a person is put right without falsifying what was
 * known at the time.
 */
@NullMarked
package org.lantern.concern.correction;

import org.jspecify.annotations.NullMarked;
