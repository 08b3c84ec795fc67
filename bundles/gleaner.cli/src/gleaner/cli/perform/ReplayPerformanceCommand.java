// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.perform;

import gleaner.cli.kit.Interrupter;
import gleaner.cli.kit.Json;
import gleaner.cli.kit.Printer;
import gleaner.cli.kit.StudioOption;
import gleaner.cli.kit.Surroundings;
import gleaner.files.StudioException;
import gleaner.performance.record.Performances;
import gleaner.performance.record.Recording;
import gleaner.performance.record.ShownLine;
import gleaner.performance.replay.CastFile;
import gleaner.performance.replay.Replay;
import gleaner.performance.terminal.TerminalSize;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gleaner replay-performance WHAT} */
@Command(name = "replay-performance", description = "Show a recorded performance, or a terminal recording (.cast), again in this terminal.",
		mixinStandardHelpOptions = true, sortOptions = false,
		footer = { "",
			"Space pauses and continues. Left and Right jump five seconds, Up and Down change the speed, Escape twice ends. If you pipe "
					+ "the output on, each line is printed at its time." })
final class ReplayPerformanceCommand implements Callable<Integer> {
	private static final String CAST = ".cast";
	private static final int MILLIS = 1000;

	private final Surroundings surroundings;

	@Spec
	private CommandSpec spec;

	@Parameters(paramLabel = "PERFORMANCE|FILE", defaultValue = "last",
			description = "The performance's name, the end of its name, or last; or its folder, or a file "
					+ "that ends in .cast. Default: last.")
	private String name;

	@Option(names = "--speed", paramLabel = "X", defaultValue = "1",
			description = "The speed, from 0.1 to 20 times the original. Default: 1.")
	private double speed;

	@Mixin
	private StudioOption studioOption;

	@Option(names = "--json", description = "Print each line as a JSON object at its time, without the stage.")
	private boolean json;

	ReplayPerformanceCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Override
	public Integer call() throws StudioException, InterruptedException {
		if (!(speed >= Replay.SLOWEST && speed <= Replay.FASTEST))
			throw new ParameterException(spec.commandLine(), "--speed is " + speed + ", must be from 0.1 to 20");
		Optional<Path> file = file();
		try (Interrupter interrupter = Interrupter.ofThisThread()) {
			if (file.isPresent() && Files.isRegularFile(file.get())) cast(file.get());
			else recording(file.isPresent() ? Recording.read(file.get()) : new Performances(studioOption.open()).open(name));
		}
		return 0;
	}

	private Optional<Path> file() {
		try {
			return Optional.of(Path.of(name)).filter(path -> Files.isRegularFile(path) && name.endsWith(CAST)
					|| Files.isRegularFile(path.resolve("performance.json")));
		} catch (InvalidPathException e) {
			return Optional.empty();
		}
	}

	private void cast(Path file) throws StudioException, InterruptedException {
		CastFile cast = CastFile.read(file);
		cast.remarks().forEach(surroundings::warn);
		if (json) throw new StudioException("--json is for performances; a terminal recording already consists of JSON: " + file);
		if (!Printer.isTerminal(surroundings.out()))
			throw new StudioException("a terminal recording needs a terminal; do not pipe it on");
		show(_ -> new CastReel(cast));
	}

	private void recording(Recording recording) throws StudioException, InterruptedException {
		recording.remarks().forEach(surroundings::warn);
		if (!json && Printer.isTerminal(surroundings.out())) show(size -> new FrameReel(recording, size));
		else print(recording);
	}

	private void show(Function<TerminalSize, Reel> reel) throws StudioException, InterruptedException {
		surroundings.out().flush();
		try (Tty tty = new Tty(Printer.raw(surroundings.out()))) {
			new Replaying(reel.apply(tty.size()), tty, speed).run();
		} catch (StudioException e) {
			throw e;
		} catch (IOException e) {
			throw Printer.unwritten("the terminal", e);
		}
	}

	/** Prints each line when it was shown. */
	private void print(Recording recording) throws InterruptedException {
		long began = System.nanoTime();
		int poem = 0;
		for (ShownLine line : recording.lines()) {
			long wait = (long) (line.t() / speed * MILLIS) - (System.nanoTime() - began) / 1_000_000;
			if (wait > 0) Thread.sleep(wait);
			if (!json && poem != 0 && line.piece().number() != poem) surroundings.out().println();
			poem = line.piece().number();
			surroundings.out().println(json ? Json.line(ShowJson.line(line)) : line.text());
			surroundings.out().flush();
			if (surroundings.out().checkError()) return;
		}
	}
}
