/**
 * Reading forms with files: bounded in size, in memory and in how many at a time, and never through
 * a disk. The pages and calls that take files use it. It follows OWASP's ASVS 5.0 (2025), chapter
 * 5.
 */
@NullMarked
package org.lantern.concern.upload;

import org.jspecify.annotations.NullMarked;
