// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.making;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gleaner.corpus.reservoir.ReservoirCorpus;
import gleaner.engine.About;
import gleaner.engine.Ingredient.Kind;
import gleaner.files.AtomicFile;
import gleaner.files.Faults;
import gleaner.files.JsonFields;
import gleaner.files.JsonFile;
import gleaner.files.StudioException;
import gleaner.studio.debris.WhyCodec;
import gleaner.studio.making.MadeOf;
import gleaner.studio.making.Making;
import gleaner.studio.making.MakingCodec;
import gleaner.voice.CorpusWeight;
import gleaner.voice.GenerationOrder;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A folder with the poems of one run, each in a file of its own that is there whole or not at all. What fixes the run stands in
 * {@code run.json}, and which poems each was made from in {@code poems.jsonl}: so a run that was broken off goes on where it was. Used by
 * one thread.
 */
final class PoemFolder implements Closeable {
	private static final String RUN = "run.json";
	private static final String POEMS = "poems.jsonl";
	private static final int FORMAT = 1;
	private static final ObjectMapper MAPPER = new ObjectMapper();

	private final Path folder;
	private final Optional<Making> before;
	private Duration spent;
	private Optional<Making> making = Optional.empty();
	private Optional<OutputStream> index = Optional.empty();

	private PoemFolder(Path folder, Optional<Making> before, Duration spent) {
		this.folder = folder;
		this.before = before;
		this.spent = spent;
	}

	/**
	 * Opens a folder; it need not be there yet.
	 *
	 * @throws StudioException if what fixes its run cannot be read, or a newer Gleaner has written it
	 */
	static PoemFolder open(Path folder) throws StudioException {
		Path run = folder.resolve(RUN);
		if (!Files.exists(run)) return new PoemFolder(folder, Optional.empty(), Duration.ZERO);
		JsonFields json = JsonFile.read(run);
		json.requireFormat("the run", FORMAT);
		try {
			return new PoemFolder(folder, Optional.of(MakingCodec.read(json.object("making").tree())),
					Duration.ofMillis(Math.max(0, json.whole("milliseconds"))));
		} catch (IllegalArgumentException e) {
			throw new StudioException(run + " cannot be read (" + e.getMessage() + "); choose another folder, or empty this one", e);
		}
	}

	/** The seed of the run that is in it; nothing if there is none. */
	Optional<Long> seed() {
		return before.map(making -> making.request().seed());
	}

	/** How long its poems have taken until now. */
	Duration spent() {
		return spent;
	}

	/** What fixes the run that is in it; nothing if there is none. */
	Optional<Making> before() {
		return before;
	}

	Path folder() {
		return folder;
	}

	/** The number of the first poem, from one on, that is not there. */
	long firstMissing(long from) {
		long number = from;
		while (before.isPresent() && Files.isRegularFile(file(number))) number++;
		return number;
	}

	private Path file(long number) {
		return folder.resolve(String.format("%06d.txt", number));
	}

	/**
	 * Begins the run, or goes on with it.
	 *
	 * @param how what fixes it, with the number of the first poem of all
	 * @throws StudioException if the folder holds another run, where the sentence says what differs, or cannot be written
	 */
	void begin(Making how) throws StudioException {
		Optional<String> other = before.flatMap(old -> difference(old, how));
		if (other.isPresent()) throw another(other.get());
		making = Optional.of(before.orElse(how));
		note(spent);
		sweep();
		try {
			if (index.isEmpty()) index = Optional
					.of(Files.newOutputStream(folder.resolve(POEMS), StandardOpenOption.CREATE, StandardOpenOption.APPEND));
		} catch (IOException e) {
			throw Faults.writing(folder.resolve(POEMS), e);
		}
	}

	/**
	 * Makes sure that the folder holds the run that is meant, where nothing is left to be made; what has become of the corpora does not
	 * matter then.
	 *
	 * @param order with a value for each setting
	 * @throws StudioException if it holds another one, where the sentence says what differs
	 */
	void requireSame(GenerationOrder order) throws StudioException {
		Making old = before.orElseThrow();
		Making meant = new Making(order.engine(), old.engineName(), old.engineVersion(), old.way(), order.settings(), old.ingredients(),
				order.request(), old.made(), old.gleaner());
		Optional<String> other = difference(old, meant);
		if (other.isEmpty()) {
			List<String> parts = old.ingredients().stream().filter(part -> part.role().isEmpty()).map(PoemFolder::named).toList();
			List<String> asked = new ArrayList<>();
			for (CorpusWeight part : order.mix()) if (part.weight() > 0) asked.add(named(new MadeOf(
					ReservoirCorpus.reservoirOf(part.corpus()).isPresent() ? Kind.RESERVOIR : Kind.CORPUS, "", part.weight(),
					About.of(part.corpus(), ""))));
			for (String each : order.templates()) asked.add(named(new MadeOf(Kind.TEMPLATES, "", 1, About.of(each, ""))));
			if (!parts.equals(asked)) other = differ("the mix", String.join(", ", parts), String.join(", ", asked));
		}
		if (other.isPresent()) throw another(other.get());
	}

	private StudioException another(String difference) {
		return new StudioException(
				"the poems in " + folder + " come from another run: " + difference + "; choose another folder, or empty this one");
	}

	/** Takes away what a program that was killed has left half written. */
	private void sweep() throws StudioException {
		try (Stream<Path> files = Files.list(folder)) {
			for (Path file : files.filter(AtomicFile::isTemporary).toList()) if (AtomicFile.isLeft(file)) Files.deleteIfExists(file);
		} catch (IOException e) {
			throw Faults.reading(folder, e);
		}
	}

	private static Optional<String> difference(Making old, Making now) {
		if (!old.engine().equals(now.engine())) return differ("the engine", old.engineName(), now.engineName());
		if (!old.engineVersion().equals(now.engineVersion()))
			return differ("the engine's version", old.engineVersion(), now.engineVersion());
		if (old.request().seed() != now.request().seed()) return differ("the seed", old.request().seed(), now.request().seed());
		if (old.request().first() != now.request().first()) return differ("--from", old.request().first(), now.request().first());
		for (String name : now.settings().keySet()) {
			String value = old.settings().get(name);
			if (!Objects.equals(value, now.settings().get(name))) return differ(name, value, now.settings().get(name));
		}
		if (!old.settings().keySet().equals(now.settings().keySet()))
			return differ("the list of settings", old.settings().keySet(), now.settings().keySet());
		List<String> parts = old.ingredients().stream().map(PoemFolder::named).toList();
		List<String> newParts = now.ingredients().stream().map(PoemFolder::named).toList();
		if (!parts.equals(newParts)) return differ("the mix", String.join(", ", parts), String.join(", ", newParts));
		for (int i = 0; i < parts.size(); i++)
			if (!old.ingredients().get(i).fingerprint().equals(now.ingredients().get(i).fingerprint()))
				return Optional.of(old.ingredients().get(i).name() + " has changed since");
		return Optional.empty();
	}

	private static String named(MadeOf part) {
		return part.kind().name().toLowerCase(Locale.ROOT) + " " + part.name() + (part.isInMix() ? ":" + part.weight() : "")
				+ (part.role().isEmpty() ? "" : " as " + part.role());
	}

	private static Optional<String> differ(String what, Object old, Object now) {
		return Optional.of(what + " is " + (old == null ? "not set" : "\"" + old + "\"") + " there, but here \"" + now + "\"");
	}

	/** Writes down what fixes the run, and how long it has taken until now. */
	void note(Duration until) throws StudioException {
		if (making.isEmpty()) return;
		spent = until;
		ObjectNode json = JsonFile.object().put("format", FORMAT).put("milliseconds", spent.toMillis());
		json.set("making", MakingCodec.write(making.get()));
		JsonFile.write(folder.resolve(RUN), json);
	}

	/** Keeps a poem: first what it was made from, then itself, so that what is there is known. */
	void add(MadePoem poem) throws StudioException {
		ObjectNode line = JsonFile.object().put("poem", poem.number());
		line.set("templates", WhyCodec.write(poem.templates()));
		try {
			index.orElseThrow().write((line + "\n").getBytes(StandardCharsets.UTF_8));
		} catch (IOException e) {
			throw Faults.writing(folder.resolve(POEMS), e);
		}
		AtomicFile.write(file(poem.number()), poem.text().endsWith("\n") ? poem.text() : poem.text() + "\n");
	}

	/** Takes a poem. */
	@FunctionalInterface
	interface Taker {
		void take(MadePoem poem) throws StudioException;
	}

	/**
	 * Hands over the poems from one number to before another that are there, in their order.
	 *
	 * @throws StudioException if one cannot be read
	 */
	void read(long from, long to, Taker taker) throws StudioException {
		if (from >= to) return;
		Path file = folder.resolve(POEMS);
		long next = from;
		try (BufferedReader lines = new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
			for (String line = lines.readLine(); line != null && next < to; line = lines.readLine()) {
				Optional<JsonNode> node = tree(line);
				if (node.isEmpty() || node.get().path("poem").asLong() != next) continue;
				taker.take(new MadePoem(next, WhyCodec.templates(node.get().path("templates")), text(next)));
				next++;
			}
		} catch (IOException e) {
			throw Faults.reading(file, e);
		}
		// Whose line is torn or was deleted is there all the same.
		for (; next < to; next++) taker.take(new MadePoem(next, List.of(), text(next)));
	}

	private String text(long number) throws StudioException {
		try {
			return Files.readString(file(number));
		} catch (IOException e) {
			throw Faults.reading(file(number), e);
		}
	}

	private static Optional<JsonNode> tree(String line) {
		try {
			return Optional.ofNullable(MAPPER.readTree(line));
		} catch (JsonProcessingException e) {
			return Optional.empty();
		}
	}

	@Override
	public void close() throws StudioException {
		try {
			if (index.isPresent()) index.get().close();
		} catch (IOException e) {
			throw Faults.writing(folder.resolve(POEMS), e);
		}
	}
}
