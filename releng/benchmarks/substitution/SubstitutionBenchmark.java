
// SPDX-License-Identifier: EPL-2.0
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gleaner.engine.Corpus;
import gleaner.engine.DebrisSink;
import gleaner.engine.GenerationRequest;
import gleaner.engine.Generator;
import gleaner.engine.Ingredient;
import gleaner.engine.Progress;
import gleaner.engine.Reason;
import gleaner.engine.Settings;
import gleaner.engine.Source;
import gleaner.engine.SourcePoem;
import gleaner.engine.substitution.SubstitutionEngine;
import gleaner.language.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How fast the substitution engine is once its templates are read, and how much it holds. Writes the first round, template and poem and
 * what was replaced, for {@code quality.py}. Arguments: POEMS.jsonl OUT.jsonl [POEMS] [--set NAME=VALUE …].
 */
final class SubstitutionBenchmark {
	private static final int ROUNDS = 4;
	private static final ObjectMapper JSON = new ObjectMapper();

	private SubstitutionBenchmark() {
	}

	private record Given(List<SourcePoem> poems) implements Corpus {
		@Override
		public String name() {
			return "poems";
		}

		@Override
		public String fingerprint() {
			return "";
		}

		@Override
		public long size() {
			return poems.stream().mapToLong(poem -> poem.text().length()).sum();
		}

		@Override
		public void read(Reader reader) throws InterruptedException {
			for (SourcePoem poem : poems) reader.poem(poem);
		}
	}

	/** Writes a line of JSON for each poem; counts only if there is nowhere to write. */
	private static final class Sink implements DebrisSink {
		private final Writer out;
		private StringBuilder template = new StringBuilder();
		private StringBuilder text = new StringBuilder();
		private ArrayNode changes = JSON.createArrayNode();
		private long changed;

		Sink(Writer out) {
			this.out = out;
		}

		@Override
		public void accept(CharSequence piece) {
			if (out == null) return;
			template.append(piece);
			text.append(piece);
		}

		@Override
		public void accept(CharSequence piece, Reason reason) {
			changed++;
			if (out == null) return;
			ArrayNode change = changes.addArray().add(template.length());
			template.append(reason.from());
			change.add(template.length()).add(text.length());
			text.append(piece);
			change.add(text.length()).add(reason.relation());
		}

		@Override
		public void poemEnd() {
			if (out == null) return;
			ObjectNode poem = JSON.createObjectNode().put("t", template.toString()).put("r", text.toString());
			poem.set("c", changes);
			try {
				out.write(JSON.writeValueAsString(poem) + "\n");
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
			template = new StringBuilder();
			text = new StringBuilder();
			changes = JSON.createArrayNode();
		}
	}

	public static void main(String[] arguments) throws Exception {
		Map<String, String> given = new LinkedHashMap<>();
		int count = 10_116;
		for (int i = 2; i < arguments.length; i++) {
			if (!arguments[i].equals("--set")) count = Integer.parseInt(arguments[i]);
			else given.put(arguments[++i].replaceFirst("=.*", ""), arguments[i].replaceFirst("^[^=]*=", ""));
		}
		SubstitutionEngine engine = new SubstitutionEngine(Language.english(), List.of());
		long start = System.nanoTime();
		Generator generator = engine.open(Source.of(new Ingredient.CorpusShare(new Given(poems(Path.of(arguments[0]))), 1)),
				Settings.of(engine.info().parameters(), given), Progress.NONE);
		System.out.printf("reading poems that bring nothing along: %.0f s%n", (System.nanoTime() - start) / 1e9);
		try (Writer out = Files.newBufferedWriter(Path.of(arguments[1]))) {
			for (int round = 0; round < ROUNDS; round++) round(generator, round, count, round == 0 ? out : null);
		}
	}

	private static List<SourcePoem> poems(Path file) throws IOException {
		List<SourcePoem> poems = new ArrayList<>();
		for (String line : Files.readAllLines(file)) {
			JsonNode poem = JSON.readTree(line);
			poems.add(new SourcePoem(poem.path("id").asText(), poem.path("title").asText(), poem.path("author").asText(),
					poem.path("text").asText()));
		}
		return poems;
	}

	private static void round(Generator generator, int round, int count, Writer out) throws Exception {
		Sink sink = new Sink(out);
		long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
		long start = System.nanoTime();
		generator.generate(GenerationRequest.poem(2016).withFirst(1L + (long) round * count).withPoems(count), sink);
		double seconds = (System.nanoTime() - start) / 1e9;
		double busy = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) / 1e9;
		System.gc();
		long heap = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
		System.out.printf("poems %d to %d: %.1f s, of the processor's own %.1f s; %.0f poems a minute and core;"
				+ " %d words replaced; heap %d MB%n",
				1 + round * count, (round + 1) * count, seconds, busy, count / busy * 60, sink.changed, heap >> 20);
	}
}
