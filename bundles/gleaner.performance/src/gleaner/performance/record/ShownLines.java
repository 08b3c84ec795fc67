// SPDX-License-Identifier: EPL-2.0
package gleaner.performance.record;

import gleaner.performance.pace.Strip;
import gleaner.performance.stage.Moment;
import gleaner.performance.stage.Piece;
import gleaner.performance.stage.State;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds out which lines were shown when, in whatever mode: words and letters are put together again. */
final class ShownLines {
	private final Recording recording;
	private final Map<Integer, List<int[]>> linesOf = new HashMap<>();
	private final List<ShownLine> found = new ArrayList<>();
	private Optional<Piece> piece = Optional.empty();
	private int[] line;
	private double began;
	private int shownTo;
	private int lastFrom;
	private int lastTo;

	private ShownLines(Recording recording) {
		this.recording = recording;
	}

	static List<ShownLine> of(Recording recording) {
		ShownLines lines = new ShownLines(recording);
		for (Moment moment : recording.moments()) lines.hear(moment);
		lines.close(recording.seconds());
		return List.copyOf(lines.found);
	}

	private void hear(Moment moment) {
		if (moment instanceof Moment.Turned(double t, State state, double _) && (state == State.TITLE || state == State.ENDED)) close(t);
		if (!(moment instanceof Moment.Shown shown) || shown.gone() > 0) return;
		Optional<Piece> next = recording.piece(shown.poem());
		if (next.isEmpty()) return;
		int to = Math.min(shown.to(), next.get().text().length());
		int from = Math.min(shown.from(), to);
		List<int[]> within = linesOf.computeIfAbsent(shown.poem(), _ -> lines(next.get().text())).stream()
				.filter(each -> each[0] < to && each[1] > from).toList();
		for (int i = 0; i < within.size(); i++) {
			int[] each = within.get(i);
			double at = shown.t() + shown.lasts() * i / within.size(); // a page: its lines are read one after the other
			boolean isSame = piece.isPresent() && piece.get().number() == shown.poem() && line != null && line[0] == each[0];
			boolean goesOn = isSame && (from >= shownTo || from == lastFrom && to == lastTo); // after a step by hand it goes on
			if (!goesOn) {
				close(at);
				piece = next;
				line = each;
				began = at;
			}
			shownTo = Math.min(to, each[1]);
		}
		lastFrom = from;
		lastTo = to;
	}

	private void close(double until) {
		if (piece.isPresent() && line != null && shownTo > line[0])
			found.add(new ShownLine(began, Math.max(began, until), piece.get(), line[0], shownTo));
		line = null;
	}

	/** From the first letter to behind the last one of each line that has some. */
	private static List<int[]> lines(String text) {
		List<int[]> lines = new ArrayList<>();
		int at = 0;
		while (at <= text.length()) {
			int end = at;
			while (end < text.length() && !Strip.endsLine(text.charAt(end))) end++;
			int from = at;
			int to = end;
			while (from < to && Character.isWhitespace(text.charAt(from))) from++;
			while (to > from && Character.isWhitespace(text.charAt(to - 1))) to--;
			if (to > from) lines.add(new int[] { from, to });
			at = end + 1;
		}
		return lines;
	}
}
