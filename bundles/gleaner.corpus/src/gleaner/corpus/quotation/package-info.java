// SPDX-License-Identifier: EPL-2.0
/**
 * Which words of a text stand in a corpus as well: runs taken word for word, and runs with one word changed.
 *
 * <p>{@link gleaner.corpus.quotation.Quotations} keeps an index of all corpora of a studio up to date,
 * {@link gleaner.corpus.quotation.QuotationIndex} finds quotations with it.
 */
package gleaner.corpus.quotation;
