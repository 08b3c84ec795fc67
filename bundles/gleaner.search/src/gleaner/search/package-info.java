// SPDX-License-Identifier: EPL-2.0
/**
 * Search over corpora, debris and poems at once.
 *
 * <p>The index is a cache in {@code cache/search} of the studio: it can be deleted and comes back, and so it does when it is damaged.
 * One document is one poem, of whatever kind. Words are found anywhere in a poem. What is said of lines (their syllables, metre, end,
 * rhyme, feeling, inventions) is kept in a field of its own, in which a position is a line: so several conditions can be asked of one
 * and the same line.
 */
package gleaner.search;
