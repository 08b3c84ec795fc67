package gleaner.editor.suggest;

/** What the poet asks with. */
enum Gesture {
	/** Ctrl+1: what could stand here? */
	INSTEAD,
	/** Ctrl+Space: what comes next? */
	NEXT
}
