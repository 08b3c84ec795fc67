
// SPDX-License-Identifier: EPL-2.0
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import gleaner.language.Language;
import gleaner.language.metre.LivePoem;
import gleaner.language.rhyme.LiveScheme;

/**
 * How long the analysis of a poem takes after a key press: metre and rhyme of a poem of 200 lines of which one has changed, and of one
 * that was just opened.
 *
 * <p>{@code java -cp CLASSES releng/benchmarks/editor/PoemAnalysisBenchmark.java POEMS}, where POEMS is a file with a poem per line as
 * JSON ({@code "text"}), or a plain text.
 */
final class PoemAnalysisBenchmark {
	private static final int LINES = 200;
	private static final int KEYS = 400;

	public static void main(String[] args) throws IOException {
		Language language = Language.english();
		List<String> poem = lines(Path.of(args[0]));
		Random random = new Random(1);
		double[] whole = new double[20];
		for (int i = 0; i < whole.length; i++)
			whole[i] = millis(() -> analyse(language.prosody().follow(), language.rhymes().follow(), poem));
		LivePoem live = language.prosody().follow();
		LiveScheme scheme = language.rhymes().follow();
		analyse(live, scheme, poem);
		double[] keys = new double[KEYS];
		for (int i = 0; i < KEYS; i++) {
			int line = random.nextInt(poem.size());
			String before = poem.get(line);
			int at = random.nextInt(before.length() + 1);
			poem.set(line, before.substring(0, at) + (char) ('a' + random.nextInt(26)) + before.substring(at));
			keys[i] = millis(() -> analyse(live, scheme, poem));
			poem.set(line, before);
		}
		print("opened, first time", new double[] { whole[0] });
		print("opened", Arrays.copyOfRange(whole, 1, whole.length));
		print("after a key", Arrays.copyOfRange(keys, 50, keys.length));
	}

	private static void analyse(LivePoem live, LiveScheme scheme, List<String> poem) {
		live.scan(poem, () -> true);
		scheme.scheme(poem);
	}

	private static double millis(Runnable what) {
		ThreadMXBean clock = ManagementFactory.getThreadMXBean();
		long start = clock.getCurrentThreadCpuTime();
		what.run();
		return (clock.getCurrentThreadCpuTime() - start) / 1e6;
	}

	private static void print(String what, double[] times) {
		double[] sorted = times.clone();
		Arrays.sort(sorted);
		System.out.printf("%-20s median %6.1f ms, 95 in 100 %6.1f ms, longest %6.1f ms%n", what, sorted[sorted.length / 2],
				sorted[(int) (sorted.length * 0.95)], sorted[sorted.length - 1]);
	}

	/** The first lines of the file that have words, in stanzas of four. */
	private static List<String> lines(Path file) throws IOException {
		List<String> lines = new ArrayList<>();
		for (String row : Files.readAllLines(file)) {
			int at = row.indexOf("\"text\": \"");
			String text = at < 0 ? row : row.substring(at + 9).replaceAll("\"[,}].*$", "").replace("\\n", "\n").replace("\\\"", "\"");
			for (String line : text.split("\n")) {
				if (lines.size() == LINES) return lines;
				if (!line.isBlank()) lines.add(line.strip());
				if (lines.size() % 5 == 4) lines.add("");
			}
		}
		return lines;
	}
}
