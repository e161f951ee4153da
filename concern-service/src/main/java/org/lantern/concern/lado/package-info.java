/**
 * Taking an allegation against an adult to the designated officer of the local authority (LADO):
 * the page of whoever manages it, the referral that they record, and the reminder while they have
 * not. Pages and the API call it; a loop reminds. It follows KCSIE 2025, part four, and Working
 * Together 2023: within one working day, and its subject never learns of it.
 */
@NullMarked
package org.lantern.concern.lado;

import org.jspecify.annotations.NullMarked;
