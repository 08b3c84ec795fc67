// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.perform;

import com.fasterxml.jackson.databind.node.ObjectNode;
import gleaner.cli.kit.Interrupter;
import gleaner.cli.kit.Json;
import gleaner.cli.kit.Printer;
import gleaner.cli.kit.Surroundings;
import gleaner.files.StudioException;
import gleaner.language.Language;
import gleaner.performance.programme.Programme;
import gleaner.performance.record.Performances;
import gleaner.performance.record.Recorder;
import gleaner.performance.stage.Moment;
import gleaner.performance.stage.Piece;
import gleaner.performance.stage.Show;
import gleaner.performance.stage.ShowListener;
import gleaner.performance.supply.Sources;
import gleaner.performance.terminal.TerminalSize;
import gleaner.studio.Studio;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import picocli.CommandLine.Model.CommandSpec;

/** Performs a programme: on the terminal, as on a stage, or, where the output is piped on, line by line at its time. */
final class Performing {
	/** The last that fits is shown. */
	private static final List<String> HINTS = List.of("Esc twice ends", "space · ↑↓ · M marks · Esc twice ends",
			"space pauses · ↑ ↓ speed · M marks · Esc twice ends",
			"space pauses · ← → line · ↑ ↓ speed · M marks · B black · Esc twice ends");

	private final Surroundings surroundings;
	private final Studio studio;
	private final ShowOptions options;
	private final CommandSpec spec;

	Performing(Surroundings surroundings, Studio studio, ShowOptions options, CommandSpec spec) {
		this.surroundings = surroundings;
		this.studio = studio;
		this.options = options;
		this.spec = spec;
	}

	/** Performs it to its end. Ctrl+C ends it, with all that was shown recorded. */
	int perform(Programme written) throws StudioException, InterruptedException {
		boolean onTerminal = !options.isJson() && Printer.isTerminal(surroundings.out());
		Programme programme = options.of(written, onTerminal, spec);
		if (programme.rounds().isEmpty())
			throw new StudioException("the programme \"" + programme.name() + "\" has no rounds; add one first");
		Counting counting = new Counting();
		AtomicReference<Show> told = new AtomicReference<>();
		try (Interrupter interrupter = Interrupter.ofThisThread();
				Sources sources = new Sources(studio, surroundings.engines(), Language::english)) {
			Optional<Recorder> recorder = recorder(programme, onTerminal, told);
			try {
				if (onTerminal) onTerminal(programme, sources, recorder, counting, told);
				else piped(programme, sources, recorder, counting, told);
			} finally {
				recorder.ifPresent(Recorder::close);
				say(counting, recorder);
			}
		}
		return 0;
	}

	/** Nothing if it is not wanted, or cannot be: the show goes on. */
	private Optional<Recorder> recorder(Programme programme, boolean onTerminal, AtomicReference<Show> told) {
		if (!options.isRecorded()) return Optional.empty();
		try {
			return Optional.of(new Performances(studio).begin(programme, size(onTerminal).screen(),
					sentence -> Optional.ofNullable(told.get()).ifPresent(show -> show.tell(sentence))));
		} catch (StudioException e) {
			surroundings.warn("the performance is not recorded: " + e.getMessage());
			return Optional.empty();
		}
	}

	private static TerminalSize size(boolean onTerminal) {
		return onTerminal ? Tty.measured().orElse(TerminalSize.USUAL) : TerminalSize.USUAL;
	}

	private void onTerminal(Programme programme, Sources sources, Optional<Recorder> recorder, Counting counting,
			AtomicReference<Show> told) throws StudioException, InterruptedException {
		surroundings.out().flush();
		try (Tty tty = new Tty(Printer.raw(surroundings.out()));
				TerminalStage stage = new TerminalStage(tty, recorder.isPresent() ? "● recording" : "", HINTS)) {
			try (Show show = new Show(programme, sources, tty.size().screen(), listeners(recorder, stage, counting))) {
				told.set(show);
				stage.onTrouble(show::end);
				try (VoiceOption voice = VoiceOption.of(options, recorder, show)) {
					Console console = new Console(show, stage);
					tty.listen(console::press, size -> {
						stage.resize(size);
						show.screen(size.screen());
					});
					if (!tty.hasKeys()) show.tell("this terminal passes no keys on; Ctrl+C ends the performance");
					show.start();
					show.await();
				}
			}
		} catch (StudioException e) {
			throw e;
		} catch (IOException e) {
			throw Printer.unwritten("the terminal", e);
		}
	}

	private void piped(Programme programme, Sources sources, Optional<Recorder> recorder, Counting counting,
			AtomicReference<Show> told) throws StudioException, InterruptedException {
		ShowListener warner = new ShowListener() {
			@Override
			public void moment(Moment moment) {
				if (moment instanceof Moment.Told said) surroundings.warn(said.sentence());
			}
		};
		try (PipedOut out = new PipedOut(surroundings.out(), () -> told.get().end());
				Show show = new Show(programme, sources, TerminalSize.USUAL.screen(),
						listeners(recorder, options.isJson() ? new JsonStage(out) : new PipedStage(out), counting, warner))) {
			told.set(show);
			try (VoiceOption voice = VoiceOption.of(options, recorder, show)) {
				show.start();
				show.await();
			}
		}
	}

	private static List<ShowListener> listeners(Optional<Recorder> recorder, ShowListener... others) {
		List<ShowListener> all = new ArrayList<>();
		recorder.ifPresent(all::add);
		all.addAll(List.of(others));
		return all;
	}

	private void say(Counting counting, Optional<Recorder> recorder) {
		if (options.isJson()) {
			ObjectNode object = Json.object().put("poems", counting.poems).put("seconds", counting.seconds);
			recorder.ifPresent(each -> object.put("name", each.name()));
			surroundings.out().println(Json.line(object));
			return;
		}
		String poems = counting.poems == 1 ? "1 poem" : counting.poems + " poems";
		String record = recorder
				.map(each -> "; recorded as " + each.name() + ", watch it again with: gleaner replay-performance " + each.name())
				.orElse("");
		surroundings.err().println(poems + " in " + Clock.of(counting.seconds) + record);
	}

	/** Counts what was shown. */
	private static final class Counting implements ShowListener {
		private volatile int poems;
		private volatile double seconds;

		@Override
		public void piece(Piece piece) {
			poems = piece.number();
		}

		@Override
		public void moment(Moment moment) {
			seconds = Math.max(seconds, moment.t());
		}
	}
}
