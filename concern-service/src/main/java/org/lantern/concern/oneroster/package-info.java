/**
 * Imports the register from a zip of OneRoster 1.1 CSV files. An operator sends it; good rows are
 * kept, bad ones are reported by file and line, and the register publishes what changed. Source:
 * 1EdTech, OneRoster 1.1 CSV Tables (2017), with extensions in {@code metadata.*} columns as that
 * document allows; {@link org.lantern.concern.oneroster.RosterFile} lists them.
 */
@NullMarked
package org.lantern.concern.oneroster;

import org.jspecify.annotations.NullMarked;
