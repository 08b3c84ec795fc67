package gleaner.desk.perform;

/** What the poet can do to a show with one key, a large button, or a presenter's clicker. */
public enum Deed {
	/** Holds the show, or lets it go on; before a show it begins one. */
	PAUSE,
	/** Goes on to the next line; after a round to the next round. */
	NEXT,
	/** Goes one line back; shows it again. */
	AGAIN,
	/** Notes this moment: "that line". */
	MARK,
	/** Makes the stage dark, and light again. */
	BLACK_OUT,
	/** Ends the show. */
	END,
	/** A twentieth faster. */
	FASTER,
	/** A twentieth slower. */
	SLOWER,
	/** Leaves out the rest of the poem. */
	SKIP,
	/** After a round: the same once more, with other poems. */
	ANOTHER_ROUND
}
