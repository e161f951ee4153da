/**
 * Files that are added to a recorded concern: checked by content, scanned, sealed in portions, and
 * streamed out. The API, the receipt page and the page of an entry call it; a concern never waits
 * for a file. What is refused and why follows OWASP's ASVS 5.0 (2025), chapter 5, and UKCIS 2024:
 * an image of a child is not copied or forwarded.
 */
@NullMarked
package org.lantern.concern.attachment;

import org.jspecify.annotations.NullMarked;
