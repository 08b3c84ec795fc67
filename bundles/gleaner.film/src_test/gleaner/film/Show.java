// SPDX-License-Identifier: EPL-2.0
package gleaner.film;

import gleaner.performance.pace.Screen;
import gleaner.performance.programme.Look;
import gleaner.performance.programme.Mode;
import gleaner.performance.programme.Pauses;
import gleaner.performance.programme.Programme;
import gleaner.performance.programme.Round;
import gleaner.performance.programme.Says;
import gleaner.performance.record.Performances;
import gleaner.performance.record.Recorder;
import gleaner.performance.record.Recording;
import gleaner.performance.stage.Moment;
import gleaner.performance.stage.Piece;
import gleaner.performance.stage.State;
import gleaner.studio.Studio;
import gleaner.studio.poem.Harvest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A performance of which a test knows every moment. */
public final class Show {
	/** Its poems, by number from 1. */
	public static final List<String> POEMS = List.of("the tide keeps\n\nits own keys\nunder the third stair",
			"שלום עולם\n漢字かな 🌊 e\u0301 " + "antidisestablishment".repeat(12) + "\nfin");

	private Show() {
	}

	public static Optional<Piece> piece(int number) {
		if (number < 1 || number > POEMS.size()) return Optional.empty();
		return Optional.of(new Piece(number, 1, number, "Poem " + number, Harvest.hand(POEMS.get(number - 1))));
	}

	/** Line by line or as it comes in this mode, a second for each, from the third second on, with a black-out and a pause. */
	public static List<Moment> moments(Mode mode, Look look) {
		List<Moment> all = new ArrayList<>();
		all.add(new Moment.Looked(0, look));
		all.add(new Moment.Set(0, 1, 1, "Evening", "Two poems", mode, 2, new Pauses(2, 3, true, false), 180, Screen.USUAL));
		all.add(new Moment.Turned(0, State.TITLE, 1));
		all.add(new Moment.Turned(1, State.COUNTDOWN, 2));
		double t = 3;
		for (int number = 1; number <= POEMS.size(); number++) {
			all.add(new Moment.Turned(t, State.PLAYING, 0));
			String text = POEMS.get(number - 1);
			int start = 0;
			while (start < text.length()) {
				int end = text.indexOf('\n', start) < 0 ? text.length() : text.indexOf('\n', start) + 1;
				if (mode == Mode.TYPEWRITER) {
					for (int from = start, to = start + 1; to <= end; to++) {
						if (to < end && Character.isLowSurrogate(text.charAt(to))) continue;
						all.add(new Moment.Shown(t, number, start, from, to, 0, 0.04));
						t += 0.04;
						from = to;
					}
				} else {
					all.add(new Moment.Shown(t, number, start, start, end, 0, 1));
					t += 1;
				}
				start = end;
			}
			all.add(new Moment.Turned(t, State.PAUSE, 2));
			t += 2;
		}
		all.add(new Moment.Blacked(t, true));
		all.add(new Moment.Blacked(t + 0.5, false));
		all.add(new Moment.Turned(t + 1, State.ENDED, 0));
		return all;
	}

	/** The same, recorded, with a voice of two stretches. */
	public static Recording recorded(Studio studio, Mode mode) throws Exception {
		return recorded(studio, mode, Look.USUAL);
	}

	/** The same on a stage that looks otherwise. */
	public static Recording recorded(Studio studio, Mode mode, Look look) throws Exception {
		Performances performances = new Performances(studio);
		Programme programme = Programme.of("Evening", Round.of(new Says.Poems(List.of("x")), mode));
		Path voice;
		try (Recorder recorder = performances.begin(programme, Screen.USUAL, _ -> {})) {
			for (int number = 1; number <= POEMS.size(); number++) recorder.piece(piece(number).orElseThrow());
			recorder.moment(new Moment.Heard(0, true, 0));
			boolean isSilent = false;
			for (Moment moment : moments(mode, look)) {
				if (moment.t() > 4 && !isSilent) {
					recorder.moment(new Moment.Heard(4, false, 0));
					recorder.moment(new Moment.Heard(4, true, 4));
					isSilent = true;
				}
				recorder.moment(moment);
			}
			recorder.ended();
			voice = recorder.voice();
		}
		Files.write(voice, Wave.tone(8));
		return performances.open("last");
	}
}
