/**
 * Where people and systems are reached: the phone and the further mailbox that a member of staff
 * has given and proven, and the Teams channel and webhook of a school or of the trust. The pages of
 * the channels change them; notices look them up when they are sent. All of them are sealed, and
 * none is shown to anybody but its owner. What a person gave goes when they leave.
 */
@NullMarked
package org.lantern.safeguarding.address;

import org.jspecify.annotations.NullMarked;
