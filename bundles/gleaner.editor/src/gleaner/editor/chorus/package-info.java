/** What the engines of the mix would say: next words at the caret, and other words between those that stay. */
package gleaner.editor.chorus;
