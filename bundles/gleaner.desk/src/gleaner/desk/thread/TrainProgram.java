// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.thread;

import gleaner.cluster.Job;
import gleaner.desk.job.SweepOrder;
import gleaner.voice.CorpusWeight;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Starts {@code gleaner train} as a process of its own, which outlives the window. What it says goes to a file of its own beside its
 * thread's log; only if it gives up is that read here.
 */
public final class TrainProgram {
	/** Names the program to start instead of the one this window belongs to; several words are parted by spaces. */
	static final String COMMAND = "gleaner.command";
	private static final Path SESSION = Path.of("/usr/bin/setsid");
	private static final int LONGEST_REASON = 2000;

	private final List<String> program;

	public TrainProgram(List<String> program) {
		this.program = List.copyOf(program);
	}

	/**
	 * The program that this window belongs to.
	 *
	 * @param install the folder it is installed in
	 * @return nothing if there is none there, as when the window runs from class files
	 */
	public static Optional<TrainProgram> find(Optional<Path> install) {
		String said = System.getProperty(COMMAND);
		if (said != null && !said.isBlank()) return Optional.of(new TrainProgram(List.of(said.strip().split(" +"))));
		boolean windows = File.separatorChar == '\\';
		return install.map(folder -> folder.resolve(windows ? "gleaner.cmd" : "gleaner")).filter(Files::isRegularFile)
				.map(file -> new TrainProgram(windows ? List.of("cmd", "/c", file.toString()) : List.of(file.toString())));
	}

	/** The start script of the program that this window belongs to; nothing if there is none there. */
	public static Optional<Path> script(Optional<Path> install) {
		return find(install).map(found -> Path.of(found.program.getLast())).filter(Files::isRegularFile);
	}

	/** The command line that begins a thread. */
	public List<String> begin(Path studio, TrainingOrder order) {
		List<String> words = words(studio);
		words.addAll(List.of("--engine", order.engine(), "--corpus", new CorpusWeight(order.corpus(), 1).toString()));
		if (!order.name().isBlank()) words.addAll(List.of("--name", order.name().strip()));
		if (order.minutes() > 0) words.addAll(List.of("--minutes", Integer.toString(order.minutes())));
		words.addAll(set(order.settings()));
		return words;
	}

	/**
	 * The command line that begins threads as a job.
	 *
	 * @param more options such as {@code --estimate}
	 */
	public List<String> sweep(Path studio, SweepOrder order, String... more) {
		List<String> words = new ArrayList<>(program);
		words.addAll(List.of("sweep", "--studio", studio.toString(), "--engine", order.engine(), "--corpus",
				new CorpusWeight(order.corpus(), 1).toString(), "--steps", Long.toString(order.steps())));
		if (!order.name().isBlank()) words.addAll(List.of("--job", order.name().strip()));
		order.values().forEach((name, values) -> words.addAll(List.of("--set", name + "=" + String.join(",", values))));
		if (!order.place().equals(Job.HERE)) words.addAll(List.of("--on", order.place()));
		words.addAll(List.of(more));
		return words;
	}

	/**
	 * Runs a command to its end and tells what it answers.
	 *
	 * @throws IOException if it fails; the sentence says why
	 */
	public static String ask(List<String> command) throws IOException, InterruptedException {
		Path said = Files.createTempFile("gleaner-ask-", ".txt");
		Path err = Files.createTempFile("gleaner-ask-", ".err");
		try {
			ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(said.toFile()).redirectError(err.toFile());
			builder.redirectInput(ProcessBuilder.Redirect.from(new File(File.separatorChar == '\\' ? "NUL" : "/dev/null")));
			Process process = builder.start();
			try {
				if (process.waitFor() != 0) throw new IOException(reason(err));
			} finally {
				process.destroy();
			}
			return Files.readString(said).strip();
		} finally {
			Files.deleteIfExists(said);
			Files.deleteIfExists(err);
		}
	}

	/**
	 * The command line that goes on with a thread.
	 *
	 * @param changes the settings that are to be other ones from there on, by name
	 */
	public List<String> resume(Path studio, String run, Map<String, String> changes) {
		List<String> words = words(studio);
		words.addAll(List.of("--resume", run));
		words.addAll(set(changes));
		return words;
	}

	private static List<String> set(Map<String, String> settings) {
		return settings.entrySet().stream().flatMap(setting -> Stream.of("--set", setting.getKey() + "=" + setting.getValue())).toList();
	}

	private List<String> words(Path studio) {
		List<String> words = new ArrayList<>(program);
		words.addAll(List.of("train", "--studio", studio.toString()));
		return words;
	}

	/**
	 * Starts it.
	 *
	 * @param onFailure gets the last thing that it said, on a thread of its own, if it ends with an error
	 * @throws IOException if it cannot be started
	 */
	public static void start(List<String> command, Consumer<String> onFailure) throws IOException {
		Path said = Files.createTempFile("gleaner-train-", ".txt");
		ProcessBuilder builder = new ProcessBuilder(onItsOwn(command)).redirectErrorStream(true).redirectOutput(said.toFile());
		builder.redirectInput(ProcessBuilder.Redirect.from(new File(File.separatorChar == '\\' ? "NUL" : "/dev/null")));
		Process process = builder.start();
		process.onExit().thenAccept(ended -> {
			try {
				if (ended.exitValue() != 0) onFailure.accept(reason(said));
				Files.deleteIfExists(said);
			} catch (IOException e) {
				onFailure.accept(e.getMessage());
			}
		});
	}

	/** Ctrl+C in the terminal that the window was started from, and the end of that terminal, are not meant for trainings. */
	private static List<String> onItsOwn(List<String> command) {
		if (!Files.isExecutable(SESSION)) return command;
		List<String> words = new ArrayList<>(List.of(SESSION.toString()));
		words.addAll(command);
		return words;
	}

	/** The sentence behind {@code error: }, or else the last lines. */
	static String reason(Path said) throws IOException {
		String all = new String(Files.readAllBytes(said), StandardCharsets.UTF_8).strip();
		int error = all.lastIndexOf("error: ");
		String reason = error >= 0 ? all.substring(error + "error: ".length()).lines().findFirst().orElse("") : all;
		return reason.length() <= LONGEST_REASON ? reason : reason.substring(reason.length() - LONGEST_REASON);
	}
}
