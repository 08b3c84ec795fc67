/** What a poet has decided of raw poems. */
package gleaner.mining.verdict;
