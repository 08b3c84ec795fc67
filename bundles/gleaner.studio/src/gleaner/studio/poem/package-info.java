// SPDX-License-Identifier: EPL-2.0
/**
 * Poems: plain text, and beside it where each character is from.
 *
 * <p>{@link gleaner.studio.poem.Provenance} is that knowledge for one text, {@link gleaner.studio.poem.ProvenanceTracker} carries it
 * through every edit, {@link gleaner.studio.poem.Poems} keeps it on the disk. A {@link gleaner.studio.poem.Harvest} is text that has it
 * with it.
 */
package gleaner.studio.poem;
