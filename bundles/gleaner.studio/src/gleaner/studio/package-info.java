// SPDX-License-Identifier: EPL-2.0
/**
 * The studio: a folder of plain files in which corpora, debris and poems live.
 *
 * <p>All reading and writing may block and belongs on a background thread. What cannot be read or written is a
 * {@link gleaner.files.StudioException} with a sentence for the poet. Nothing is {@code null}.
 */
package gleaner.studio;
