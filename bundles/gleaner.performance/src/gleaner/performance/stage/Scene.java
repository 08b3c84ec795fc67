// SPDX-License-Identifier: EPL-2.0
package gleaner.performance.stage;

import gleaner.performance.pace.Screen;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * Hears moments, one after the other, and says what the stage shows. The one place where moments become a picture: a live show and a
 * recording cannot differ. Hearing is cheap; only a frame that is asked for is set. For one thread.
 */
public final class Scene {
	private final IntFunction<Optional<Piece>> pieces;
	private State state = State.READY;
	private boolean black;
	private double turned;
	private double left;
	private double shown;
	private double gone;
	private double lasts;
	private double latest;
	private Standing at = Standing.NOWHERE;
	private String before = "";
	private String said = "";
	private Sheet sheet = Sheet.EMPTY;
	private int sheetOf;
	private Screen sheetFor = Screen.USUAL;
	private Words words = Words.NONE;
	private boolean isSet = true;

	/** @param pieces gives the poem of a number in the performance, or nothing if it was lost */
	public Scene(IntFunction<Optional<Piece>> pieces) {
		this.pieces = pieces;
	}

	/** Takes in what happened next. */
	public void hear(Moment moment) {
		switch (moment) {
		case Moment.Set set -> {
			before = set.before();
			at = at.in(set);
		}
		case Moment.Shown now -> {
			shown = now.t();
			lasts = now.lasts();
			gone = now.gone();
			at = at.at(now);
		}
		case Moment.Turned now -> {
			state = now.state();
			turned = now.t();
			left = now.left();
		}
		case Moment.Paced now -> at = at.with(now.wordsAMinute(), at.screen(), at.look());
		case Moment.Rests now -> at = at.with(now.pauses());
		case Moment.Blacked now -> black = now.black();
		case Moment.Looked now -> at = at.with(at.wordsAMinute(), at.screen(), now.look());
		case Moment.Sized now -> at = at.with(at.wordsAMinute(), now.screen(), at.look());
		case Moment.Told now -> said = now.sentence();
		case Moment.Heard _, Moment.Marked _ -> {
			return; // the stage shows nothing of it, and a mark that is named later has an older time
		}
		}
		latest = Math.max(latest, moment.t());
		isSet = false;
	}

	private void set() {
		Optional<Piece> piece = at.number() == 0 ? Optional.empty() : pieces.apply(at.number());
		if (piece.isEmpty()) {
			words = Words.NONE;
		} else {
			if (sheetOf != at.number() || !sheetFor.equals(at.screen())) sheet = new Sheet(piece.get().text(), at.screen());
			sheetOf = at.number();
			sheetFor = at.screen();
			at = at.within(piece.get(), sheet);
			words = sheet.words(at.mode(), at.start(), at.to(), at.look().earlier());
		}
		if (state == State.TITLE) words = Words.of(before);
		isSet = true;
	}

	/** What the stage shows at a time that is not before the last moment heard. */
	public Frame frame(double t) {
		if (!isSet) set();
		double now = Math.max(t, latest);
		double remaining = state.isTimed() ? Math.max(0, left - (now - turned)) : 0;
		double until = state == State.PLAYING ? now : Math.max(shown, turned);
		double into = lasts > 0 ? Math.clamp(gone + (1 - gone) * (until - shown) / lasts, 0, 1) : gone;
		return new Frame(now, state, black, words, at, remaining, into, said);
	}
}
