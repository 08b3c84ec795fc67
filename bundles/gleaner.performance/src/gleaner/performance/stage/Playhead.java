// SPDX-License-Identifier: EPL-2.0
package gleaner.performance.stage;

import gleaner.performance.pace.Beat;
import gleaner.performance.pace.Beats;
import gleaner.performance.pace.Screen;
import gleaner.performance.pace.Tempo;
import gleaner.performance.programme.Mode;
import java.util.List;
import java.util.Optional;

/**
 * Where a show is in a poem: which beat of it stands on the stage, how much of that has gone, and where a step from there leads. Before the
 * first poem it is nowhere, and has no beats. Times are those of {@link System#nanoTime}. For one thread.
 */
final class Playhead {
	private static final double NANOS = 1e9;

	private final Optional<Piece> piece;
	private final Mode mode;
	private final List<Beat> beats;
	private final Sheet sheet;
	private int beat;
	/** How much of the beat had gone when it began to be played, and is to last as long as {@link #lasts} from then on. */
	private double gone;
	private double lasts;
	private long began;

	private Playhead(Optional<Piece> piece, Mode mode, List<Beat> beats, Sheet sheet) {
		this.piece = piece;
		this.mode = mode;
		this.beats = beats;
		this.sheet = sheet;
	}

	static Playhead nowhere() {
		return new Playhead(Optional.empty(), Mode.LINES, List.of(), Sheet.EMPTY);
	}

	/** At the beginning of a poem. */
	static Playhead of(Piece piece, Mode mode, Screen screen) {
		return new Playhead(Optional.of(piece), mode, Beats.of(piece.text(), mode, screen), new Sheet(piece.text(), screen));
	}

	/** Whether there is no poem yet. */
	boolean isNowhere() {
		return piece.isEmpty();
	}

	// ---- in time

	/** Stands at the beginning of a beat. */
	void standAt(int which) {
		beat = which;
		gone = 0;
	}

	/** Lets what is left of the beat last from now on as long as it does at this tempo. Gives the time when it is over. */
	long play(long at, Tempo tempo) {
		lasts = tempo.seconds((1 - gone) * tempo.words(beats.get(beat)));
		began = at;
		return at + (long) (lasts * NANOS);
	}

	/** How many seconds the beat lasts, from when it began to be played. */
	double lasts() {
		return lasts;
	}

	/** How many seconds of the beat were played by a time. */
	double playedBy(long now) {
		return (now - began) / NANOS;
	}

	/** How much of the beat has gone by a time, 0 to 1. */
	double goneBy(long now) {
		return lasts <= 0 ? 1 : Math.clamp(gone + (1 - gone) * playedBy(now) / lasts, 0, 1);
	}

	/** Takes it that so much of the beat has gone. */
	void setGone(double share) {
		gone = share;
	}

	/** The beat, which is shown for so many seconds. */
	Moment.Shown shown(double t, double seconds) {
		Beat each = beats.get(beat);
		return new Moment.Shown(t, piece.orElseThrow().number(), each.start(), each.from(), each.to(), gone, seconds);
	}

	/** A mark at the line or page that stands there. */
	Moment.Marked marked(double t, int number, String name) {
		if (isNowhere()) return new Moment.Marked(t, number, 0, 0, 0, name);
		Beat each = beats.get(beat);
		int from = sheet.from(each.start());
		int to = mode == Mode.PAGES ? each.to() : sheet.to(each.start());
		return new Moment.Marked(t, number, piece.orElseThrow().number(), from, Math.max(from, to), name);
	}

	// ---- steps

	boolean has(int which) {
		return which < beats.size();
	}

	int next() {
		return beat + 1;
	}

	/** The beat behind a step by hand: what is being typed is there first. */
	int afterStep() {
		if (mode != Mode.TYPEWRITER) return beat + 1;
		int end = lineEnd();
		return beat < end ? end : end + 1;
	}

	/**
	 * The beginning of the line, or if it has just begun, of the one before.
	 *
	 * @param byWord whether one word back is meant, where words stand alone
	 */
	int before(boolean byWord) {
		if (byWord && mode == Mode.WORDS) return Math.max(0, beat - 1);
		int start = lineStart();
		boolean hasBegun = beat > start + 1;
		return hasBegun || start == 0 ? start : lineStart(start - 1);
	}

	/** The first beat of the line. */
	int lineStart() {
		return lineStart(beat);
	}

	/** The first beat of the poem's last line. */
	int lastLineStart() {
		return lineStart(beats.size() - 1);
	}

	private int lineStart(int of) {
		if (mode == Mode.PAGES) return of;
		int line = sheet.line(beats.get(of).from());
		int start = of;
		while (start > 0 && sheet.line(beats.get(start - 1).from()) == line) start--;
		return start;
	}

	private int lineEnd() {
		int start = beats.get(beat).start();
		int end = beat;
		while (end + 1 < beats.size() && beats.get(end + 1).start() == start) end++;
		return end;
	}
}
