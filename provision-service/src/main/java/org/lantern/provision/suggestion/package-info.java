/**
 * The pupils whose concerns suggest a plan or a higher tier, and what was decided about each.
 * Messaging feeds it with recorded concerns; SENCOs and headteachers list and decide. It follows
 * the graduated approach of the SEND Code of Practice (6.44 to 6.56, 2015): the school decides,
 * with a reason, and software only suggests.
 */
@NullMarked
package org.lantern.provision.suggestion;

import org.jspecify.annotations.NullMarked;
