/**
 * The register: schools, staff with their posts, and pupils with their enrolments, their relatives
 * among the staff and what they share with brothers and sisters, but no parents; imported from
 * OneRoster files and published to the other services. Recording a concern reads it through {@link
 * org.lantern.concern.register.Register}, pages search pupils in it, and an operator imports into
 * it. It follows OneRoster 1.1 (CSV binding, 1EdTech 2017) and the DfE's guide to unique pupil
 * numbers (2019).
 */
@NullMarked
package org.lantern.concern.register;

import org.jspecify.annotations.NullMarked;
