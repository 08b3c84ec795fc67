package gleaner.studio.debris;

/**
 * Something that an engine said about a poem, not in it.
 *
 * @param poem the number of the poem in its file, counted from 1
 * @param what a sentence without capital and full stop
 */
public record DebrisNote(int poem, String what) {
}
