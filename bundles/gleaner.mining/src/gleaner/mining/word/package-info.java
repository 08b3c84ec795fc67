/** The inventions of raw poems, and making new ones. */
package gleaner.mining.word;
