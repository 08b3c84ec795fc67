/** Sentences that choose and order raw poems; filters of other makers. */
package gleaner.mining.sift;
