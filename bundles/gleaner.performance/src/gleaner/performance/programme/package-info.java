// SPDX-License-Identifier: EPL-2.0
/** Sets for an evening: rounds, each with who speaks, how many poems, how fast, and when it rests; and how they are kept in a studio. */
package gleaner.performance.programme;
