// SPDX-License-Identifier: EPL-2.0
package gleaner.performance;

import gleaner.performance.pace.Screen;
import gleaner.performance.programme.Mode;
import gleaner.performance.programme.Pace;
import gleaner.performance.programme.Programme;
import gleaner.performance.programme.Round;
import gleaner.performance.programme.Says;
import gleaner.performance.record.Performances;
import gleaner.performance.record.Recorder;
import gleaner.performance.record.Recording;
import gleaner.performance.stage.Show;
import gleaner.performance.stage.ShowListener;
import gleaner.performance.stage.Moment;
import gleaner.studio.Studio;
import java.nio.file.Path;
import java.util.List;

/** A short performance that was really recorded, for those who read one. */
public final class Recorded {
	/** What it says. */
	public static final List<String> POEMS = List.of("The ferry <lifts> its apron & rope.\n\nSomebody counts --> the bells.",
			"שלום עולם\n春江潮水连海平 👩‍👩‍👧‍👦",
			"escape \u001b]0;x\u0007 and\u2028line");
	/** Its lines. */
	public static final List<String> LINES = List.of("The ferry <lifts> its apron & rope.", "Somebody counts --> the bells.", "שלום עולם",
			"春江潮水连海平 👩‍👩‍👧‍👦", "escape ␛]0;x␇ and", "line");

	private Recorded() {
	}

	/** Performs it in a studio; marks the second line as "here". */
	public static Recording in(Path studio, Mode mode) throws Exception {
		Screen screen = new Screen(60, 12);
		Programme programme = Programme.of("an <evening> & more",
				Round.of(new Says.Poems(List.of("x")), mode).withPace(new Pace(1500, false, 0, 0.02)).withAsks(false));
		Performances performances = new Performances(Studio.openOrCreateStarter(studio));
		Recorder recorder = performances.begin(programme, screen, trouble -> {
			throw new IllegalStateException(trouble);
		});
		Show[] show = new Show[1];
		show[0] = new Show(programme, Texts.of(POEMS.toArray(String[]::new)), screen, List.of(recorder, new ShowListener() {
			private boolean isMarked;

			@Override
			public void moment(Moment moment) {
				if (isMarked || !(moment instanceof Moment.Shown shown) || shown.from() < POEMS.getFirst().indexOf("Somebody")) return;
				isMarked = true;
				show[0].mark("here");
			}
		}));
		show[0].start();
		show[0].await();
		recorder.close();
		return performances.open("last");
	}
}
