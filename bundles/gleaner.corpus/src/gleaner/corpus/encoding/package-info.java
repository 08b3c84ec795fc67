// SPDX-License-Identifier: EPL-2.0
/** Finds out which of the encodings of single languages a text is written in, by how likely its letters follow one another. */
package gleaner.corpus.encoding;
