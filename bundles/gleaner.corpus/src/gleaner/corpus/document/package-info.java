// SPDX-License-Identifier: EPL-2.0
/**
 * Reads poems out of what they come in: web pages, Markdown, e-books, tables, texts of Project Gutenberg. Every reader turns its format
 * into a {@link gleaner.corpus.document.Document} of headings and lines, from which {@link gleaner.corpus.document.Sections} takes the
 * poems. Knows nothing of corpora and of files on disk.
 */
package gleaner.corpus.document;
