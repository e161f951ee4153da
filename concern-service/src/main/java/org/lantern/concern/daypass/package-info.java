/**
 * Day passes: a named pass for supply and agency staff, who are in no register and have no account.
 * Office, pastoral and safeguarding staff issue one as a QR code for one school and some days; who
 * scans it can record a concern and nothing else. It follows KCSIE 2025, part one: everybody who
 * works with children knows how to pass a concern on, from the first day.
 */
@NullMarked
package org.lantern.concern.daypass;

import org.jspecify.annotations.NullMarked;
