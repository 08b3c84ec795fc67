/** Looking for texts in the studio. */
package gleaner.ui.glean.search;
