// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.perform;

import gleaner.performance.record.Recording;
import gleaner.performance.record.ShownLine;
import gleaner.performance.replay.Transcript;
import gleaner.performance.stage.Piece;
import gleaner.studio.poem.Harvest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A transcript as one text: a line each, an empty one between two poems, and where something was marked a heading with time and name. Each
 * place knows which line of which poem it is. Immutable.
 */
public final class Transcripts {
	/** Nothing was shown. */
	public static final Transcripts EMPTY = of(new Transcript(List.of()));

	/**
	 * A stretch of the text.
	 *
	 * @param line that it shows; nothing for a heading
	 */
	private record Stretch(int start, int length, double t, Optional<ShownLine> line) {
	}

	private final List<Stretch> stretches;
	private final String text;

	private Transcripts(List<Stretch> stretches, String text) {
		this.stretches = List.copyOf(stretches);
		this.text = text;
	}

	public static Transcripts of(Transcript transcript) {
		StringBuilder text = new StringBuilder();
		List<Stretch> stretches = new ArrayList<>();
		ShownLine last = null;
		for (Transcript.Section section : transcript.sections()) {
			if (section.mark().isPresent()) {
				String heading = RoundWords.time(Duration.ofMillis(Math.round(section.t() * 1000))) + "  " + section.name();
				if (!text.isEmpty()) text.append("\n\n");
				stretches.add(new Stretch(text.length(), heading.length(), section.t(), Optional.empty()));
				text.append(heading);
				last = null;
			}
			for (ShownLine line : section.lines()) {
				if (!text.isEmpty()) text.append(last == null || isSamePoem(last, line) ? "\n" : "\n\n");
				stretches.add(new Stretch(text.length(), line.text().length(), line.t(), Optional.of(line)));
				text.append(line.text());
				last = line;
			}
		}
		return new Transcripts(stretches, text.toString());
	}

	private static boolean isSamePoem(ShownLine one, ShownLine other) {
		return one.piece().number() == other.piece().number();
	}

	public String text() {
		return text;
	}

	/** How many stretches there are, lines and headings. */
	public int size() {
		return stretches.size();
	}

	public boolean isHeading(int stretch) {
		return stretches.get(stretch).line.isEmpty();
	}

	/** Where a stretch begins in the text. */
	public int start(int stretch) {
		return stretches.get(stretch).start;
	}

	/** How long it is. */
	public int length(int stretch) {
		return stretches.get(stretch).length;
	}

	/** The line that was shown at a time; -1 before the first. */
	public int lineAt(double t) {
		int found = -1;
		for (int i = 0; i < stretches.size(); i++) if (!isHeading(i) && stretches.get(i).t <= t) found = i;
		return found;
	}

	/** When that was shown which a place in the text is in, or behind; nothing if there is none. */
	public Optional<Double> timeAt(int offset) {
		int found = at(offset);
		return found < 0 ? Optional.empty() : Optional.of(stretches.get(found).t);
	}

	private int at(int offset) {
		int found = -1;
		for (int i = 0; i < stretches.size() && stretches.get(i).start <= offset; i++) found = i;
		return found;
	}

	/** What stands between two places, with where it is from; the whole line where nothing stands between them. Headings are left out. */
	public Harvest harvest(Recording recording, int from, int to) {
		if (from == to) {
			int found = at(from);
			if (found < 0 || isHeading(found)) return Harvest.EMPTY;
			return part(recording, stretches.get(found), start(found), start(found) + length(found));
		}
		List<Harvest> parts = new ArrayList<>();
		ShownLine last = null;
		for (Stretch stretch : stretches) {
			int begin = Math.max(from, stretch.start);
			int end = Math.min(to, stretch.start + stretch.length);
			if (begin >= end || stretch.line.isEmpty()) continue;
			if (last != null) parts.add(Harvest.hand(isSamePoem(last, stretch.line.get()) ? "\n" : "\n\n"));
			parts.add(part(recording, stretch, begin, end));
			last = stretch.line.get();
		}
		return Harvest.concat(parts);
	}

	/** A part of a line. What is shown has lost white space at its ends, and has signs instead of what cannot be shown, each as long. */
	private static Harvest part(Recording recording, Stretch stretch, int from, int to) {
		ShownLine shown = stretch.line.orElseThrow();
		Piece piece = shown.piece();
		String whole = piece.text().substring(shown.from(), shown.to());
		int indent = whole.length() - whole.stripLeading().length();
		int begin = Math.min(shown.to(), shown.from() + indent + from - stretch.start);
		return recording.harvest(piece, begin, Math.min(shown.to(), begin + to - from), shown.t());
	}
}
