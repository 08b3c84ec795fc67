// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.suggest;

/** What the poet asks with. */
public enum Gesture {
	/** Ctrl+1: what could stand here? */
	INSTEAD,
	/** Ctrl+Space: what comes next? */
	NEXT
}
