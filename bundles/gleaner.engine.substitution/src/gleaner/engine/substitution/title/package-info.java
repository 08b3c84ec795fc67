// SPDX-License-Identifier: EPL-2.0
/** Titles out of titles, and authors who never were. */
package gleaner.engine.substitution.title;
