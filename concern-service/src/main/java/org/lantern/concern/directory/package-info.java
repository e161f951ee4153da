/**
 * The signposting directory: whom to turn to outside the school, by local authority, and who
 * decides before parents are told. Staff read it, the trust's safeguarding lead and operators keep
 * it, and every version stays. It follows KCSIE 2025, part one, and the agencies that schools'
 * provision maps name.
 */
@NullMarked
package org.lantern.concern.directory;

import org.jspecify.annotations.NullMarked;
