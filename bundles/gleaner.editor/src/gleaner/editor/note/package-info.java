/** The view of what a poet notes beside a poem. */
package gleaner.editor.note;
