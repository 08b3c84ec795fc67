// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.perform;

import java.util.stream.Stream;

/** The keys of a show, those of a presenter's clicker among them; of several that do the same the one to tell of comes first. */
public enum Stroke {
	SPACE(Deed.PAUSE, "Space"), RIGHT(Deed.NEXT, "→"), LEFT(Deed.AGAIN, "←"), UP(Deed.FASTER, "↑"), DOWN(Deed.SLOWER, "↓"),
	/** A full stop. */
	F(Deed.STOP, "F"), M(Deed.MARK, "M"), B(Deed.BLACK_OUT, "B"),
	/** The key of a clicker that goes on. */
	PAGE_DOWN(Deed.NEXT, "Page Down"),
	/** The key of a clicker that goes back. */
	PAGE_UP(Deed.AGAIN, "Page Up"),
	/** The key of a clicker that makes the screen dark. */
	DOT(Deed.BLACK_OUT, "."),
	/** Leaves out the rest of the poem. */
	S(Deed.SKIP, "S"),
	/** Another round like the one that is over. */
	A(Deed.ANOTHER_ROUND, "A"),
	/** The key of a clicker that begins a presentation. */
	F5(Deed.PAUSE, "F5"),
	/** Once asks, twice ends. */
	ESCAPE(Deed.END, "Esc twice");

	private final Deed deed;
	private final String cap;

	Stroke(Deed deed, String cap) {
		this.deed = deed;
		this.cap = cap;
	}

	/** What it does; of {@link #ESCAPE} only the second press. */
	public Deed deed() {
		return deed;
	}

	/** As it is written on keyboards. */
	public String cap() {
		return cap;
	}

	/** The key to tell of. */
	public static Stroke of(Deed deed) {
		return Stream.of(values()).filter(stroke -> stroke.deed == deed).findFirst().orElseThrow();
	}

	/** Whether it writes or moves something in a field, and so belongs to the field while one has the focus. */
	boolean isOfFields() {
		return switch (this) {
		case ESCAPE, F5, PAGE_DOWN, PAGE_UP -> false;
		default -> true;
		};
	}
}
