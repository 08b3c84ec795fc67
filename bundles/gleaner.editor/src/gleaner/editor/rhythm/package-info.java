/** How a poem sounds, shown on its page. */
package gleaner.editor.rhythm;
