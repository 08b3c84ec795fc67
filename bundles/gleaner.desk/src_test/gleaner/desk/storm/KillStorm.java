// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.storm;

import gleaner.studio.Studio;
import gleaner.studio.debris.DebrisEntry;
import gleaner.studio.poem.Condition;
import gleaner.studio.poem.Harvest;
import gleaner.studio.poem.Poem;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Kills a {@link Victim} without warning over and over, and looks each time at what is left. */
final class KillStorm {
	private final Path studio;
	private final Random random;

	KillStorm(Path studio, long seed) {
		this.studio = studio;
		random = new Random(seed);
	}

	/**
	 * What a kill cost.
	 *
	 * @param done how much had been done
	 * @param lost how much of it is not there
	 * @param millis how long before the end the first of that had been done; 0 if nothing is lost
	 */
	record Loss(int done, int lost, long millis) {
	}

	/** Lets it work for a while, kills it, and looks. What is left must be whole, and nothing may be in the way of the next start. */
	Loss kill(Victim.Work work, long millis) throws IOException, InterruptedException {
		List<Long> times = run(work, millis);
		Studio next = Studio.open(studio);
		int kept = switch (work) {
		case TYPING -> typed(next);
		case STREAMING -> streamed(next);
		case HARVESTING -> harvested(next);
		};
		next.settle();
		if (kept > times.size() + 1) throw new IllegalStateException(kept + " are kept of " + times.size());
		int lost = Math.max(0, times.size() - kept);
		return new Loss(times.size(), lost, lost == 0 ? 0 : times.getLast() - times.get(kept));
	}

	private List<Long> run(Victim.Work work, long millis) throws IOException, InterruptedException {
		String tests = System.getProperty("surefire.test.class.path");
		Process victim = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
				"-cp", tests == null ? System.getProperty("java.class.path") : tests, Victim.class.getName(), studio.toString(),
				work.name(),
				String.valueOf(random.nextInt())).redirectError(ProcessBuilder.Redirect.INHERIT).start();
		List<Long> times = new ArrayList<>();
		try (BufferedReader said = victim.inputReader()) {
			String line = said.readLine();
			if (line == null) throw new IllegalStateException("it ended by itself");
			Thread killer = Thread.ofPlatform().start(() -> {
				try {
					Thread.sleep(millis);
				} catch (InterruptedException e) {
					return;
				} finally {
					victim.toHandle().destroyForcibly(); // the process itself would close what it has said
				}
			});
			for (; line != null; line = said.readLine())
				if (line.matches("\\d+ \\d+")) times.add(Long.parseLong(line.substring(line.indexOf(' ') + 1)));
			killer.join();
		}
		victim.waitFor(30, TimeUnit.SECONDS);
		return times;
	}

	private static int typed(Studio studio) throws IOException {
		String text = studio.poems().unsaved(Victim.POEM).map(Harvest::text).orElse("");
		for (int i = 0; i < text.length(); i++)
			if (text.charAt(i) != 'a' + i % 26) throw new IllegalStateException("letter " + i + " of " + text);
		studio.poems().forgetUnsaved(Victim.POEM);
		return text.length();
	}

	private static int streamed(Studio studio) throws IOException {
		String id = studio.debris().list().getFirst().id();
		String text = studio.debris().open(id).slice(0, Long.MAX_VALUE).replaceAll("\n*---- \\d+ ----\n*", "\n").replaceAll("\n+", "\n");
		int lines = (int) text.lines().count();
		StringBuilder expected = new StringBuilder();
		for (int n = 1; n <= lines; n++) expected.append(Victim.line(n));
		if (!text.strip().contentEquals(expected.toString().strip())) throw new IllegalStateException(text);
		clear(studio);
		return lines;
	}

	private static int harvested(Studio studio) throws IOException {
		Poem poem = studio.poems().read(Victim.POEM);
		int lines = (int) poem.text().lines().count();
		if (!poem.condition().equals(Condition.SOUND)) throw new IllegalStateException(poem.condition().sentence());
		String id = studio.debris().list().getFirst().id();
		Harvest expected = Victim.poem(id, studio.debris().open(id).making(), lines);
		if (!poem.harvest().equals(expected)) throw new IllegalStateException(poem.text());
		studio.poems().remove(Victim.POEM);
		studio.emptyTrash();
		clear(studio);
		return lines;
	}

	private static void clear(Studio studio) throws IOException {
		for (DebrisEntry entry : studio.debris().list()) {
			Path file = studio.debris().file(entry.id());
			Files.delete(file);
			Files.deleteIfExists(file.resolveSibling(file.getFileName().toString().replace(".txt", ".json")));
		}
	}

	/** Half-written files and locks that are there. */
	List<String> left() throws IOException {
		try (Stream<Path> files = Files.walk(studio)) {
			return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".tmp") || name.endsWith(".lock"))
					.toList();
		}
	}

	/** Measures: {@code KillStorm FOLDER KILLS}. */
	public static void main(String[] arguments) throws Exception {
		Path folder = Path.of(arguments[0]);
		Studio.create(folder);
		KillStorm storm = new KillStorm(folder, 2016);
		int kills = Integer.parseInt(arguments[1]);
		for (Victim.Work work : Victim.Work.values()) {
			List<Loss> losses = new ArrayList<>();
			for (int i = 0; i < kills; i++) losses.add(storm.kill(work, 200 + storm.random.nextInt(4800)));
			System.out.printf("%s: %d kills, %d done on average, lost at most %d and %d ms, on average %.1f and %.0f ms%n", work, kills,
					losses.stream().mapToInt(Loss::done).sum() / kills, losses.stream().mapToInt(Loss::lost).max().orElse(0),
					losses.stream().mapToLong(Loss::millis).max().orElse(0), losses.stream().mapToInt(Loss::lost).average().orElse(0),
					losses.stream().mapToLong(Loss::millis).average().orElse(0));
		}
		Thread.sleep(2500);
		Studio.open(folder).settle();
		System.out.println("left behind: " + storm.left());
	}
}
