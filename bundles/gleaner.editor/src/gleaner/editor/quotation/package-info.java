/** What of a poem stands in the corpora as well. */
package gleaner.editor.quotation;
