// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.engines;

import gleaner.files.Sentence;
import gleaner.files.StudioException;
import gleaner.plugins.PluginException;
import gleaner.ui.Background;
import gleaner.ui.Status;
import org.eclipse.swt.widgets.Shell;

/** Lets one change go on at a time, which can be called off, and keeps how the last one has ended. UI thread only. */
final class Changes {
	private final Background working;
	private final Runnable onTurn;
	private final Runnable onEnd;
	private String doing = "";
	private Said said = Said.NOTHING;
	/** Counts what is begun and called off: what was called off may come to its end later. */
	private int turns;

	/** A change, made off the UI thread. */
	@FunctionalInterface
	interface Change {
		Said make() throws PluginException, InterruptedException;
	}

	/**
	 * @param onTurn called when something begins, or is not spoken of any more
	 * @param onEnd called when something has ended, in whatever way
	 */
	Changes(Shell shell, Runnable onTurn, Runnable onEnd) {
		working = Background.newest(shell);
		this.onTurn = onTurn;
		this.onEnd = onEnd;
	}

	/** What goes on; empty if nothing does. */
	String doing() {
		return doing;
	}

	Said said() {
		return said;
	}

	boolean isBusy() {
		return !doing.isEmpty();
	}

	/**
	 * Makes a change, unless another one goes on.
	 *
	 * @param what it does, as in {@code Installing Quern…}
	 * @param notDone what is said when it was called off
	 */
	void make(String what, String notDone, Change change) {
		if (isBusy()) {
			Status.say("wait until this is done: " + doing);
			return;
		}
		doing = what;
		said = Said.NOTHING;
		int mine = ++turns;
		onTurn.run();
		working.work(what, turn -> {
			turn.report(what, Double.NaN);
			try {
				return change.make();
			} catch (PluginException e) {
				throw new StudioException(e.getMessage(), e);
			}
		}).interruptible().shown(() -> over(mine, new Said(Sentence.of(notDone), false, false)))
				.orElse(sentence -> over(mine, new Said(sentence, true, false))).then(ended -> over(mine, ended));
	}

	private void over(int turn, Said ended) {
		if (turn == turns) {
			doing = "";
			said = ended;
			if (!ended.sentence().isEmpty()) Status.say(ended.sentence());
		}
		onEnd.run();
	}

	/** Calls off what goes on. */
	void cancel() {
		if (!isBusy()) return;
		String what = doing;
		int mine = turns;
		working.cancel();
		over(mine, Said.well(Sentence.of(what.replaceFirst("…$", "") + " was cancelled")));
		turns++;
	}

	/** Forgets what was said last. */
	void hush() {
		said = Said.NOTHING;
		onTurn.run();
	}

	/** The last part of a path tells enough. */
	static String named(String place) {
		return place.substring(place.replaceFirst("/+$", "").lastIndexOf('/') + 1);
	}
}
