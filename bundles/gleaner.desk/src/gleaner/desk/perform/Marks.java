// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.perform;

import gleaner.performance.stage.Moment;
import gleaner.performance.stage.Piece;
import gleaner.performance.stage.Plain;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The marks of a show or of a recording, with what was marked. Used by one thread. */
public final class Marks {
	/**
	 * A mark as a list shows it.
	 *
	 * @param mark what it is
	 * @param line what stood there
	 */
	public record Row(Moment.Marked mark, String line) {
		/** "08:31" */
		public String time() {
			return RoundWords.time(Duration.ofMillis(Math.round(mark.t() * 1000)));
		}

		/** What a screen reader says. */
		public String spoken() {
			return time() + ", " + line + (mark.name().isBlank() ? "" : ", " + mark.name());
		}
	}

	private final Map<Integer, Piece> pieces = new HashMap<>();
	private final Map<Integer, Moment.Marked> marks = new HashMap<>();

	/** A poem is known from now on. */
	public void add(Piece piece) {
		pieces.put(piece.number(), piece);
	}

	/** A mark was made, or got another name. */
	public void add(Moment.Marked mark) {
		marks.put(mark.mark(), mark);
	}

	/** The poem of this number. */
	public Optional<Piece> piece(int number) {
		return Optional.ofNullable(pieces.get(number));
	}

	/** All, the newest first. */
	public List<Row> rows() {
		List<Row> rows = new ArrayList<>();
		marks.values().stream().sorted(Comparator.comparingDouble(Moment.Marked::t).thenComparingInt(Moment.Marked::mark).reversed())
				.forEach(mark -> rows.add(new Row(mark, line(mark))));
		return rows;
	}

	private String line(Moment.Marked mark) {
		Piece piece = pieces.get(mark.poem());
		if (piece == null) return "no line";
		int to = Math.min(mark.to(), piece.text().length());
		return Plain.of(piece.text().substring(Math.min(mark.from(), to), to)).strip();
	}
}
