// SPDX-License-Identifier: EPL-2.0
package gleaner.archive.content;

/**
 * A reservoir of the experiment; its words are in the archive.
 *
 * @param corpus that they were found in; empty if that is not known
 * @param words how many
 * @param hasLines whether the lines are there too that the words were found in
 */
public record SharedReservoir(String name, String corpus, int words, boolean hasLines) {
}
