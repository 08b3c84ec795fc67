/** The wizard that makes books of poems. */
package gleaner.editor.publish;
