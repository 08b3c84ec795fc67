// SPDX-License-Identifier: EPL-2.0
/** A ranker that learns what a poet keeps, and says why. */
package gleaner.mining.ear;
