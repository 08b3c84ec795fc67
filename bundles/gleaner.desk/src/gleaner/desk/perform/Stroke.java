package gleaner.desk.perform;

import java.util.Optional;

/** The keys of a show, those of a presenter's clicker among them. */
public enum Stroke {
	SPACE(Deed.PAUSE), RIGHT(Deed.NEXT), LEFT(Deed.AGAIN), UP(Deed.FASTER), DOWN(Deed.SLOWER), M(Deed.MARK), B(Deed.BLACK_OUT),
	/** The key of a clicker that goes on. */
	PAGE_DOWN(Deed.NEXT),
	/** The key of a clicker that goes back. */
	PAGE_UP(Deed.AGAIN),
	/** The key of a clicker that makes the screen dark. */
	DOT(Deed.BLACK_OUT),
	/** Leaves out the rest of the poem. */
	S(Deed.SKIP),
	/** Another round like the one that is over. */
	A(Deed.ANOTHER_ROUND),
	/** The key of a clicker that begins a presentation. */
	F5(Deed.PAUSE),
	/** Once asks, twice ends. */
	ESCAPE(null);

	private final Deed deed;

	Stroke(Deed deed) {
		this.deed = deed;
	}

	/** What it does at once; nothing for a key that has to be pressed twice. */
	Optional<Deed> deed() {
		return Optional.ofNullable(deed);
	}

	/** Whether it writes or moves something in a field, and so belongs to the field while one has the focus. */
	boolean isOfFields() {
		return switch (this) {
		case ESCAPE, F5, PAGE_DOWN, PAGE_UP -> false;
		default -> true;
		};
	}
}
