package gleaner.desk.perform;

import gleaner.performance.record.Recording;
import gleaner.performance.record.ShownLine;
import gleaner.performance.stage.Piece;
import gleaner.studio.poem.Harvest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was shown, as one text: a line each, an empty one between two poems; each place in it knows which line of which poem it is. Immutable. */
public final class Transcripts {
	/** Nothing was shown. */
	public static final Transcripts EMPTY = of(List.of());

	private final List<ShownLine> lines;
	private final int[] starts;
	private final String text;

	private Transcripts(List<ShownLine> lines, int[] starts, String text) {
		this.lines = lines;
		this.starts = starts;
		this.text = text;
	}

	/** @param lines in the order in which they were shown */
	public static Transcripts of(List<ShownLine> lines) {
		StringBuilder text = new StringBuilder();
		int[] starts = new int[lines.size()];
		for (int i = 0; i < lines.size(); i++) {
			if (i > 0) text.append(isSamePoem(lines.get(i - 1), lines.get(i)) ? "\n" : "\n\n");
			starts[i] = text.length();
			text.append(lines.get(i).text());
		}
		return new Transcripts(List.copyOf(lines), starts, text.toString());
	}

	private static boolean isSamePoem(ShownLine one, ShownLine other) {
		return one.piece().number() == other.piece().number();
	}

	public String text() {
		return text;
	}

	/** How many lines there are. */
	public int size() {
		return lines.size();
	}

	/** Where a line begins in the text. */
	public int start(int line) {
		return starts[line];
	}

	/** How long it is. */
	public int length(int line) {
		return lines.get(line).text().length();
	}

	/** The line that was shown at a time; -1 before the first. */
	public int lineAt(double t) {
		int found = -1;
		for (int i = 0; i < lines.size() && lines.get(i).t() <= t; i++) found = i;
		return found;
	}

	/** When the line was shown that a place in the text is in, or that ends before it; nothing if there is none. */
	public Optional<Double> timeAt(int offset) {
		int line = lineOf(offset);
		return line < 0 ? Optional.empty() : Optional.of(lines.get(line).t());
	}

	private int lineOf(int offset) {
		int found = -1;
		for (int i = 0; i < starts.length && starts[i] <= offset; i++) found = i;
		return found;
	}

	/** What stands between two places, with where it is from; the whole line where nothing stands between them. */
	public Harvest harvest(Recording recording, int from, int to) {
		if (from == to) {
			int line = lineOf(from);
			return line < 0 ? Harvest.EMPTY : part(recording, line, starts[line], starts[line] + length(line));
		}
		List<Harvest> parts = new ArrayList<>();
		int last = -1;
		for (int i = 0; i < lines.size(); i++) {
			int begin = Math.max(from, starts[i]);
			int end = Math.min(to, starts[i] + length(i));
			if (begin >= end) continue;
			if (last >= 0) parts.add(Harvest.hand(isSamePoem(lines.get(last), lines.get(i)) ? "\n" : "\n\n"));
			parts.add(part(recording, i, begin, end));
			last = i;
		}
		return Harvest.concat(parts);
	}

	/** A part of a line. What is shown may have lost white space at its ends, and has signs instead of what cannot be shown, each as long. */
	private Harvest part(Recording recording, int line, int from, int to) {
		ShownLine shown = lines.get(line);
		Piece piece = shown.piece();
		String whole = piece.text().substring(shown.from(), shown.to());
		int indent = whole.length() - whole.stripLeading().length();
		int begin = Math.min(shown.to(), shown.from() + indent + from - starts[line]);
		int end = Math.min(shown.to(), begin + to - from);
		return recording.harvest(piece, begin, end);
	}
}
