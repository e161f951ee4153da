/**
 * Notices from outside: of the police (Operation Encompass), of filtering and monitoring, of
 * children's social care. They are typed in or read from saved mails, rest sealed, and become a
 * concern when a person has found the child; the software never guesses who is meant. It follows
 * KCSIE 2025, annex B (domestic abuse) and part two (filtering and monitoring).
 */
@NullMarked
package org.lantern.concern.inbound;

import org.jspecify.annotations.NullMarked;
