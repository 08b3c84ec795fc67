// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/**
 * How often poems come back exactly when they were joined to one text and cut by its look. The guess was tuned on every second poem; those
 * between are the ones that count.
 */
final class SplittingBenchmark {
	private static final int TEXTS = 200;

	private record Poem(String title, String text) {
	}

	private final List<Poem> poems;
	private final Random random;

	private SplittingBenchmark(List<Poem> poems, long seed) {
		this.poems = poems;
		this.random = new Random(seed);
	}

	/** Arguments: the file poems.jsonl, and {@code tuned} for the poems that the guess was tuned on. */
	public static void main(String[] arguments) throws Exception {
		boolean tuned = arguments.length > 1 && arguments[1].equals("tuned");
		List<Poem> poems = new ArrayList<>();
		ObjectMapper mapper = new ObjectMapper();
		List<String> lines = Files.readAllLines(Path.of(arguments[0]));
		for (int i = tuned ? 0 : 1; i < lines.size(); i += 2) {
			JsonNode json = mapper.readTree(lines.get(i));
			String text = PlainText.poem(PlainText.ofText(json.get("text").asText()).text());
			if (!text.isBlank()) poems.add(new Poem(json.get("title").asText(), text));
		}
		SplittingBenchmark benchmark = new SplittingBenchmark(poems, tuned ? 5 : 77);
		benchmark.joined("two blank lines", () -> "\n\n\n");
		benchmark.joined("three blank lines", () -> "\n\n\n\n");
		benchmark.joined("two to four blank lines, by chance", () -> "\n".repeat(3 + benchmark.random.nextInt(3)));
		benchmark.joined("* * * between blank lines", () -> "\n\n* * *\n\n");
		benchmark.joined("* * * between two blank lines each", () -> "\n\n\n* * *\n\n\n");
		benchmark.joined("*** without blank lines", () -> "\n***\n");
		benchmark.joined("rows of dashes of any length", () -> "\n\n" + "-".repeat(4 + benchmark.random.nextInt(12)) + "\n\n");
		benchmark.joined("~", () -> "\n\n~\n\n");
		benchmark.joined("form feeds", () -> "\n\f");
		benchmark.titled("TITLE, blank line, poem; two blank lines", true, 1, 2);
		benchmark.titled("Title, blank line, poem; two blank lines", false, 1, 2);
		benchmark.titled("Title, two blank lines, poem; three blank lines", false, 2, 3);
		benchmark.tell("one poem alone", () -> benchmark.some(1), () -> "", (_, poem) -> poem.text);
		benchmark.tell("single stanzas, one blank line", () -> benchmark.stanzas(Integer.MAX_VALUE), () -> "\n\n", (_, poem) -> poem.text);
		benchmark.tell("three lines each, one blank line", () -> benchmark.stanzas(3), () -> "\n\n", (_, poem) -> poem.text);
	}

	/** How a poem stands in the text. */
	private interface Layout {
		String of(int index, Poem poem);
	}

	private void joined(String name, Supplier<String> separator) throws Exception {
		tell(name, () -> some(count()), separator, (_, poem) -> poem.text);
	}

	private void titled(String name, boolean capitals, int below, int between) throws Exception {
		tell(name, () -> some(count()), () -> "\n".repeat(between + 1),
				(_, poem) -> (capitals ? poem.title.toUpperCase() : poem.title) + "\n".repeat(below + 1) + poem.text);
	}

	/** Half of the texts hold a few poems, half many. */
	private int count() {
		return 2 + random.nextInt(random.nextBoolean() ? 8 : 60);
	}

	private List<Poem> some(int count) {
		List<Poem> some = new ArrayList<>();
		while (some.size() < count) some.add(poems.get(random.nextInt(poems.size())));
		return some;
	}

	private List<Poem> stanzas(int lines) {
		List<Poem> stanzas = new ArrayList<>();
		for (int count = count(); stanzas.size() < count;) {
			Poem poem = poems.get(random.nextInt(poems.size()));
			String[] all = poem.text.split("\n\n+");
			String[] stanza = all[random.nextInt(all.length)].split("\n");
			if (lines < Integer.MAX_VALUE && stanza.length < lines) continue;
			String text = PlainText.poem(String.join("\n", Arrays.asList(stanza).subList(0, Math.min(lines, stanza.length))));
			if (!text.isEmpty()) stanzas.add(new Poem(poem.title, text));
		}
		return stanzas;
	}

	private void tell(String name, Supplier<List<Poem>> some, Supplier<String> separator, Layout layout) throws Exception {
		int all = 0;
		int right = 0;
		int whole = 0;
		for (int i = 0; i < TEXTS; i++) {
			List<Poem> poems = some.get();
			StringBuilder joined = new StringBuilder();
			for (int p = 0; p < poems.size(); p++) joined.append(p == 0 ? "" : separator.get()).append(layout.of(p, poems.get(p)));
			String text = PlainText.ofText(joined.append('\n').toString()).text();
			List<String> found = new ArrayList<>();
			Splitter.<RuntimeException>split(text, SplittingGuess.of(text), (_, poem) -> found.add(poem));
			int back = 0;
			for (int p = 0; p < poems.size(); p++)
				// With its title above it a poem is as it stood; without, the title was told apart.
				if (!Collections.disjoint(found, List.of(poems.get(p).text, layout.of(p, poems.get(p))))) back++;
			all += poems.size();
			right += back;
			if (back == poems.size() && found.size() == poems.size()) whole++;
		}
		System.out.printf("%-50s %5d poems, %5.1f %% come back; %5.1f %% of texts without a fault%n", name, all, 100.0 * right / all,
				100.0 * whole / TEXTS);
	}
}
