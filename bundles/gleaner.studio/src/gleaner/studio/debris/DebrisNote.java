// SPDX-License-Identifier: EPL-2.0
package gleaner.studio.debris;

/**
 * Something that an engine said about a poem, not in it.
 *
 * @param poem the number of the poem in its stream, see {@link PoemSpan#number()}
 * @param what a sentence without capital and full stop
 */
public record DebrisNote(long poem, String what) {
}
