
// SPDX-License-Identifier: EPL-2.0
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/**
 * Has the program install a plug-in, update it and remove it, in turn, kills it each time at a random moment of that, and looks at what is
 * left: the plug-in is there as it was before or as it was to be, its files are those of that version, and the same command works
 * when it is given again. {@code PluginStorm PROGRAM FOLDER KILLS}
 */
final class PluginStorm {
	private static final String ID = "storm.plugin";
	private static final int MEGABYTES = 24;
	/** The kill may come a little after the command has ended. */
	private static final double BEYOND = 1.1;

	/** Milliseconds from the first change that a command makes. */
	private static final long WHILE_WRITING = 600;

	private enum Step {
		INSTALL("", "1.0.0", "install"), UPDATE("1.0.0", "2.0.0", "update"), REMOVE("2.0.0", "", "remove");

		private final String before;
		private final String after;
		private final String command;

		Step(String before, String after, String command) {
			this.before = before;
			this.after = after;
			this.command = command;
		}
	}

	private final String program;
	private final Path home;
	private final Path offered;
	private final Path store;
	private final Random random = new Random(2016);

	private PluginStorm(String program, Path folder) throws IOException {
		this.program = program;
		home = Files.createDirectories(folder.resolve("home"));
		offered = folder.resolve("offered.jar");
		store = home.resolve(".gleaner/plugins");
		for (String version : List.of("1.0.0", "2.0.0")) bundle(folder.resolve(version), version);
	}

	/** Of some size, so that to write it takes its time. */
	private void bundle(Path file, String version) throws IOException {
		Manifest manifest = new Manifest();
		manifest.getMainAttributes().putValue("Manifest-Version", "1.0");
		manifest.getMainAttributes().putValue("Bundle-ManifestVersion", "2");
		manifest.getMainAttributes().putValue("Bundle-SymbolicName", ID);
		manifest.getMainAttributes().putValue("Bundle-Version", version);
		try (OutputStream out = Files.newOutputStream(file); JarOutputStream jar = new JarOutputStream(out, manifest)) {
			for (int i = 0; i < MEGABYTES; i++) {
				jar.putNextEntry(new JarEntry("storm/" + i));
				byte[] noise = new byte[1 << 20];
				random.nextBytes(noise);
				jar.write(noise);
			}
		}
	}

	private Process start(String... words) throws IOException {
		List<String> command = new ArrayList<>(List.of(program));
		command.addAll(List.of(words));
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(home.resolve("said").toFile());
		builder.environment().put("HOME", home.toString());
		return builder.start();
	}

	private Process start(Step step) throws IOException {
		if (!step.after.isEmpty()) Files.copy(offered.resolveSibling(step.after), offered, StandardCopyOption.REPLACE_EXISTING);
		return switch (step) {
		case INSTALL -> start("plugin", step.command, offered.toString(), "--allow-unsigned");
		case UPDATE -> start("plugin", step.command, ID, "--allow-unsigned");
		case REMOVE -> start("plugin", step.command, ID);
		};
	}

	private String end(Process process, String what) throws Exception {
		if (!process.waitFor(120, TimeUnit.SECONDS)) throw new IllegalStateException(what + " does not end");
		String said = Files.readString(home.resolve("said"));
		if (process.exitValue() != 0) throw new IllegalStateException(what + " fails: " + said);
		return said;
	}

	/** The version that the program tells of; empty if it tells of none. Its files must be there, and be those of that version. */
	private String found() throws Exception {
		String said = end(start("plugin", "list", "--json"), "plugin list");
		if (said.strip().equals("[]")) return "";
		String version = said.contains("\"version\":\"1.0.0\"") ? "1.0.0" : said.contains("\"version\":\"2.0.0\"") ? "2.0.0" : said;
		String record = Files.readString(store.resolve(ID + ".json"));
		String folder = record.replaceAll("(?s).*\"folder\"\\s*:\\s*\"([^\"]*)\".*", "$1");
		Path file = store.resolve("files").resolve(folder).resolve(ID + "_" + version + ".jar");
		if (!sum(file).equals(sum(offered.resolveSibling(version)))) throw new IllegalStateException(file + " is torn");
		return version;
	}

	private static String sum(Path file) throws Exception {
		return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
	}

	/** How long a command takes when nobody kills it; the last of three, for the first ones warm up the disk. */
	private long[] durations() throws Exception {
		long[] millis = new long[Step.values().length];
		for (int i = 0; i < 3; i++) for (Step step : Step.values()) {
			long begun = System.nanoTime();
			end(start(step), step.command);
			millis[step.ordinal()] = (System.nanoTime() - begun) / 1_000_000;
		}
		return millis;
	}

	private void run(int kills) throws Exception {
		long[] durations = durations();
		int[] stayed = new int[Step.values().length];
		int[] done = new int[Step.values().length];
		int[] late = new int[Step.values().length];
		int left = 0;
		for (int kill = 0; kill < kills; kill++) {
			Step step = Step.values()[kill % Step.values().length];
			int at = step.ordinal();
			Process process = start(step);
			// One half at any moment, the other while files are written and swept away, which is a small part of the time.
			boolean isAimed = kill / Step.values().length % 2 == 1;
			if (isAimed) awaitChange(process);
			long patience = isAimed ? WHILE_WRITING : (long) (durations[at] * BEYOND);
			if (process.waitFor(random.nextLong(patience), TimeUnit.MILLISECONDS)) late[at]++;
			process.descendants().forEach(ProcessHandle::destroyForcibly);
			process.destroyForcibly().waitFor();
			if (folders() > (step.before.isEmpty() ? 0 : 1)) left++;
			String found = found();
			if (!found.equals(step.before) && !found.equals(step.after))
				throw new IllegalStateException("after the kill " + kill + " of " + step.command + " there is \"" + found + "\"");
			if (found.equals(step.before)) stayed[at]++;
			else done[at]++;
			if (!found.equals(step.after)) end(start(step), step.command + " after the kill " + kill);
			if (!found().equals(step.after)) throw new IllegalStateException(step.command + " again has not worked");
			long wanted = step.after.isEmpty() ? 0 : 1;
			if (folders() != wanted && step != Step.REMOVE && found.equals(step.before))
				throw new IllegalStateException("what the kill " + kill + " left behind is not swept away");
		}
		for (Step step : Step.values())
			System.out.printf("%s: %d kills within %d ms; %d times as before, %d times as after (%d of them had ended by themselves)%n",
					step.command, stayed[step.ordinal()] + done[step.ordinal()], (long) (durations[step.ordinal()] * BEYOND),
					stayed[step.ordinal()], done[step.ordinal()], late[step.ordinal()]);
		System.out
				.println(left + " times half-written files were there, which the next change swept away; torn: 0; commands that failed: 0");
	}

	/** Waits for the first thing that it changes in the store, or its end. */
	private void awaitChange(Process process) throws IOException, InterruptedException {
		List<String> before = listing();
		while (process.isAlive() && listing().equals(before)) Thread.sleep(1);
	}

	private List<String> listing() throws IOException {
		List<String> names = new ArrayList<>();
		for (Path folder : List.of(store, store.resolve("files"))) {
			if (!Files.isDirectory(folder)) continue;
			try (Stream<Path> files = Files.list(folder)) {
				files.forEach(file -> names.add(file.getFileName().toString()));
			}
		}
		names.sort(null);
		return names;
	}

	private long folders() throws IOException {
		if (!Files.isDirectory(store.resolve("files"))) return 0;
		try (Stream<Path> files = Files.list(store.resolve("files"))) {
			return files.count();
		}
	}

	public static void main(String[] arguments) throws Exception {
		new PluginStorm(arguments[0], Path.of(arguments[1])).run(Integer.parseInt(arguments[2]));
	}
}
