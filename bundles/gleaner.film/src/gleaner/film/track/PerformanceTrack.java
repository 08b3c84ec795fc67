// SPDX-License-Identifier: EPL-2.0
package gleaner.film.track;

import gleaner.performance.record.Recording;
import gleaner.performance.stage.Moment;
import gleaner.performance.stage.Piece;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * What was shown at a performance, as a text that comes letter by letter: each line from the moment on when it came on stage. What was
 * shown twice is there twice. Used by one thread.
 */
public final class PerformanceTrack implements Track {
	/** What came at once comes in this share of the time that it stayed, and no slower than letters are typed. */
	private static final double COMING = 0.8;
	private static final double SLOWEST_LETTER = 1 / ReadingPace.USUAL;
	/** Where it was stepped by hand nobody knows how long it stays. */
	private static final double BY_HAND = 2;

	private final Deque<Line> lines = new ArrayDeque<>();
	private final StringBuilder text = new StringBuilder();
	private final List<Integer> ends = new ArrayList<>();
	private final List<Double> times = new ArrayList<>();
	private double clock;
	private double begins;
	private int poem;
	private int shownTo;
	private long number;
	private boolean afterReturn;

	public PerformanceTrack(Recording recording) {
		for (Moment moment : recording.moments())
			if (moment instanceof Moment.Shown shown && shown.gone() == 0) recording.piece(shown.poem()).ifPresent(p -> hear(shown, p));
		if (!text.isEmpty()) endLine();
	}

	private void hear(Moment.Shown shown, Piece piece) {
		int to = Math.min(shown.to(), piece.text().length());
		int from = Math.min(shown.from(), to);
		clock = Math.max(clock, shown.t());
		if (shown.poem() != poem || from < shownTo) {
			if (!text.isEmpty()) endLine();
			if (shown.poem() != poem) number = poem == 0 ? 0 : piece.number();
			poem = shown.poem();
			begins = clock;
		}
		shownTo = to;
		take(piece.text().substring(from, to), shown.lasts() > 0 ? shown.lasts() : BY_HAND);
	}

	private void take(String piece, double lasts) {
		int[] letters = Graphemes.ends(piece);
		double each = letters.length == 0 ? 0 : Math.min(SLOWEST_LETTER, COMING * lasts / letters.length);
		int start = 0;
		for (int end : letters) {
			String letter = piece.substring(start, end);
			start = end;
			if (Clean.isLineEnd(letter.codePointAt(0))) {
				if (!(afterReturn && letter.equals("\n"))) endLine();
				afterReturn = letter.equals("\r");
				continue;
			}
			afterReturn = false;
			String clean = Clean.line(letter);
			if (clean.isEmpty()) continue;
			text.append(clean);
			ends.add(text.length());
			times.add(clock);
			clock += each;
			if (text.length() >= LineCutter.LONGEST) endLine(true);
		}
	}

	private void endLine() {
		endLine(false);
	}

	private void endLine(boolean goesOn) {
		double from = times.isEmpty() ? Math.max(begins, clock) : times.getFirst();
		lines.add(new Line(text.toString(), ends.stream().mapToInt(Integer::intValue).toArray(),
				times.stream().mapToDouble(Double::doubleValue).toArray(), from, goesOn, number));
		number = 0;
		text.setLength(0);
		ends.clear();
		times.clear();
	}

	@Override
	public Optional<Line> next() {
		return Optional.ofNullable(lines.pollFirst());
	}

	@Override
	public void close() {
		lines.clear();
	}
}
