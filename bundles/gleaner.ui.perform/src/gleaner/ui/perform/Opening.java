// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.perform;

import gleaner.desk.perform.Deed;
import gleaner.desk.perform.FactsReader;
import gleaner.desk.perform.FlashWarning;
import gleaner.desk.perform.RoundFacts;
import gleaner.files.Sentence;
import gleaner.files.StudioException;
import gleaner.performance.pace.Screen;
import gleaner.performance.programme.Programme;
import gleaner.performance.record.Performances;
import gleaner.performance.record.Recorder;
import gleaner.performance.supply.Sources;
import gleaner.studio.Studio;
import gleaner.ui.Background;
import gleaner.ui.LanguageAccess;
import gleaner.ui.Motion;
import gleaner.ui.Status;
import gleaner.ui.StudioAccess;
import gleaner.ui.SystemScreens;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;

/** Begins a show: looks whether all is there, opens what is recorded, then the stage. UI thread only. */
final class Opening {
	private static final String WARNED = "flash.warned";

	private final Desk desk;
	private final Shell shell;
	private final IEclipsePreferences memory = InstanceScope.INSTANCE.getNode("gleaner.ui.perform");
	private boolean isOpening;

	/** @param recorder nothing where it cannot be recorded, and why */
	private record Ready(Sources supplies, Optional<Recorder> recorder, String whyNot) {
	}

	Opening(Desk desk, Shell shell) {
		this.desk = desk;
		this.shell = shell;
	}

	/** Begins the set that is on the desk; says why if it cannot be begun. */
	void begin() {
		if (isOpening || desk.isOn()) return;
		Optional<Studio> studio = desk.studio();
		if (studio.isEmpty()) {
			Status.say("the studio is not open yet");
			return;
		}
		if (desk.set().programme().rounds().isEmpty()) {
			Status.say("there is no round to show; add one first");
			return;
		}
		isOpening = true;
		FactsReader reader = new FactsReader(studio.get(), desk.palette()); // what the desk knows may be of a moment ago
		Programme programme = desk.set().programme();
		Background.once("Rounds", turn -> reader.read(programme)).orElse(this::cannot).then(known -> {
			isOpening = false;
			if (!shell.isDisposed() && allCanBeShown(known)) go(studio.get());
		});
	}

	private void cannot(String sentence) {
		isOpening = false;
		Status.say(sentence);
	}

	private static boolean allCanBeShown(List<RoundFacts> rounds) {
		for (int i = 0; i < rounds.size(); i++) {
			if (rounds.get(i).trouble().isEmpty()) continue;
			Status.say("round " + (i + 1) + " cannot be shown: " + Sentence.clause(rounds.get(i).trouble()));
			return false;
		}
		return true;
	}

	private void go(Studio studio) {
		desk.set().choose(Math.max(0, desk.set().chosen()));
		if (warned()) open(studio, desk.set().programme());
	}

	/** Whether the show is to go on after what had to be said about flashes; said once. */
	private boolean warned() {
		Optional<Integer> fast = FlashWarning.round(desk.set().programme());
		if (fast.isEmpty() || memory.getBoolean(WARNED, false) && !Motion.isReduced()) return true;
		MessageDialog dialog = new MessageDialog(shell, "Words That Flash", null, FlashWarning.sentence(fast.get()), MessageDialog.WARNING,
				0, "Line by Line", "Word by Word Anyway", "Cancel");
		int answer = dialog.open();
		if (answer == 0) desk.set().changeAll(FlashWarning::lineByLine);
		if (answer == 1) memory.putBoolean(WARNED, true);
		return answer == 0 || answer == 1;
	}

	private void open(Studio studio, Programme programme) {
		isOpening = true;
		Background.once("Opening the stage", turn -> {
			Sources supplies = new Sources(studio, StudioAccess::engines, LanguageAccess::language);
			try {
				Recorder recorder = new Performances(studio).begin(programme, Screen.USUAL, this::troubled);
				return new Ready(supplies, Optional.of(recorder), "");
			} catch (StudioException e) {
				return new Ready(supplies, Optional.empty(), e.getMessage());
			}
		}).trouble("the stage cannot be opened").orElse(this::cannot).then(ready -> {
			isOpening = false;
			if (shell.isDisposed()) return;
			if (ready.recorder.isEmpty()) Status.say("the show is not recorded: " + Sentence.clause(ready.whyNot));
			Evening evening = new Evening(shell, SystemScreens.of(shell.getDisplay()), programme, ready.supplies, ready.recorder,
					desk::tellFrame, desk::asksToEnd, () -> desk.perform(Deed.END));
			desk.began(evening);
			evening.show().start();
		});
	}

	/** Comes from any thread. */
	private void troubled(String sentence) {
		Status.say(sentence);
	}
}
