// SPDX-License-Identifier: EPL-2.0
/** Reads the files that poets write in: Word, OpenDocument, rich text, PDF. It knows neither corpora nor folders. */
package gleaner.corpus.office;
