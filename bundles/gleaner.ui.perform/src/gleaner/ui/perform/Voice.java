// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.perform;

import gleaner.desk.perform.VoiceWords;
import gleaner.files.Sentence;
import gleaner.performance.sound.Level;
import gleaner.performance.sound.Microphones;
import gleaner.performance.sound.VoiceListener;
import gleaner.performance.sound.VoiceRecorder;
import gleaner.performance.stage.Show;
import gleaner.performance.stage.State;
import gleaner.ui.Background;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;

/**
 * The microphone of the desk: which there are, which is chosen, how loud it is. None is recorded unless the poet has chosen one, in this
 * window, since it was opened. UI thread only.
 */
final class Voice {
	private static final int PACE_MILLIS = 100;
	private static final long PEAK_NANOS = 2_000_000_000L;

	private final Desk desk;
	private final Display display;
	private final Background looking;
	private final List<Runnable> listeners = new ArrayList<>();
	private List<String> devices = List.of();
	private String chosen = "";
	private Optional<VoiceRecorder> recorder = Optional.empty();
	private String trouble = "";
	private double level;
	private double peak;
	private long peakCame;
	private long free;

	Voice(Desk desk, Shell shell) {
		this.desk = desk;
		display = shell.getDisplay();
		looking = Background.inTurn(shell);
		shell.addDisposeListener(event -> recorder.ifPresent(VoiceRecorder::close));
	}

	/** Looks which microphones there are. */
	void look() {
		looking.work("Microphones", turn -> Microphones.names()).then(found -> {
			if (found.equals(devices)) return;
			devices = found;
			tell();
		});
	}

	/** The names of those there are; one that was chosen and has gone is still among them. */
	List<String> devices() {
		if (chosen.isEmpty() || devices.contains(chosen)) return devices;
		List<String> all = new ArrayList<>(devices);
		all.add(chosen);
		return all;
	}

	/** Which of them is chosen; -1 for none. */
	int chosen() {
		return chosen.isEmpty() ? -1 : devices().indexOf(chosen);
	}

	/** @param device -1 for none */
	void choose(int device) {
		String wanted = device < 0 || device >= devices().size() ? "" : devices().get(device);
		if (wanted.equals(chosen)) return;
		chosen = wanted;
		trouble = "";
		stop(() -> desk.evening().filter(on -> desk.state() != State.ENDED).ifPresent(this::follow));
		tell();
	}

	/** Records the voice of a show from now on, if a microphone is chosen. */
	void follow(Evening evening) {
		if (chosen.isEmpty() || recorder.isPresent() || evening.recorder().isEmpty()) return;
		trouble = "";
		Path file = evening.recorder().get().voice();
		recorder = Optional.of(new VoiceRecorder(file, chosen, new Told(evening.show())));
		Background.once("Room on the disk", turn -> Files.getFileStore(file.getParent()).getUsableSpace()).orElse(why -> {})
				.then(bytes -> free = bytes);
		tick();
	}

	/** Stops, and then does something; at once if nothing was recorded. Devices may take their time. */
	void stop(Runnable then) {
		if (recorder.isEmpty()) {
			then.run();
			return;
		}
		VoiceRecorder old = recorder.get();
		recorder = Optional.empty();
		level = 0;
		peak = 0;
		Background.once("Ending the voice", old::close).then(done -> {
			then.run();
			tell();
		});
	}

	boolean isListening() {
		return recorder.filter(VoiceRecorder::isListening).isPresent();
	}

	/** From 0, silence, to 1. */
	double level() {
		return level;
	}

	/** The highest of the last seconds, likewise. */
	double peak() {
		return peak;
	}

	/** What is wrong with it; empty if nothing is. */
	String trouble() {
		return trouble;
	}

	/** How much of it there is, and how much more would fit. */
	String room() {
		return recorder.map(on -> VoiceWords.room(on.seconds(), free)).orElse("");
	}

	void onChange(Control lifetime, Runnable listener) {
		listeners.add(listener);
		lifetime.addDisposeListener(event -> listeners.remove(listener));
	}

	private void tell() {
		desk.evening().ifPresent(on -> on.setListening(isListening()));
		List.copyOf(listeners).forEach(Runnable::run);
	}

	private void tick() {
		display.timerExec(PACE_MILLIS, () -> {
			if (recorder.isEmpty()) return;
			Level now = recorder.get().level();
			level = VoiceWords.meter(now.meanDecibels(), Level.QUIETEST);
			double highest = VoiceWords.meter(now.peakDecibels(), Level.QUIETEST);
			if (highest >= peak || System.nanoTime() - peakCame > PEAK_NANOS) {
				peak = highest;
				peakCame = System.nanoTime();
			}
			tell();
			tick();
		});
	}

	/** Comes from threads of the recorder. */
	private final class Told implements VoiceListener {
		private final Show show;

		Told(Show show) {
			this.show = show;
		}

		@Override
		public void began(double at) {
			show.heard(true, at);
		}

		@Override
		public void ended(double at) {
			show.heard(false, at);
		}

		@Override
		public void trouble(String sentence) {
			show.tell(sentence);
			if (!display.isDisposed()) display.asyncExec(() -> {
				trouble = Sentence.of(sentence);
				tell();
			});
		}
	}
}
