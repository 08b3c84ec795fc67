/** The form that a poem is meant to have, and where it has it. */
package gleaner.editor.form;
