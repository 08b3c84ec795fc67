// SPDX-License-Identifier: EPL-2.0
/** Sentences that choose and order raw poems; filters of other makers. */
package gleaner.mining.sift;
