/** Looking for texts in the studio, and what Gleaner does behind the scenes so that they are found. */
package gleaner.ui.search;
