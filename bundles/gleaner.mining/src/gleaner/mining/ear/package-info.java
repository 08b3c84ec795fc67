/** A ranker that learns what a poet keeps, and says why. */
package gleaner.mining.ear;
