/** Running engines: which there are, what to order from them, and streams of raw text into the debris. */
package gleaner.voice;
