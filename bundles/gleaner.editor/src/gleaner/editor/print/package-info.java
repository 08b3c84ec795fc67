/** Printing a poem, and looking at its pages before. */
package gleaner.editor.print;
