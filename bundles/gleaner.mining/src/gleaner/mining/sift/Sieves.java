// SPDX-License-Identifier: EPL-2.0
package gleaner.mining.sift;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gleaner.files.Faults;
import gleaner.files.Folders;
import gleaner.files.JsonFields;
import gleaner.files.JsonFile;
import gleaner.files.Nearest;
import gleaner.files.SafeName;
import gleaner.files.StudioException;
import gleaner.mining.assay.Column;
import gleaner.mining.verdict.Verdict;
import gleaner.studio.Studio;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The sentences that a poet has kept by name: {@code sieves/<name>.json} in the studio. Reads and writes files. */
public final class Sieves {
	private static final int FORMAT = 1;
	private static final String FOLDER = "sieves";
	private static final String ENDING = ".json";

	private final Path folder;
	private final Studio studio;

	public Sieves(Studio studio) {
		this.studio = studio;
		folder = studio.folder().resolve(FOLDER);
	}

	/** Their names, by the alphabet. */
	public List<String> names() throws StudioException {
		if (!Files.isDirectory(folder)) return List.of();
		try {
			return Folders.names(folder).stream().filter(name -> name.endsWith(ENDING) && !name.startsWith("."))
					.map(name -> name.substring(0, name.length() - ENDING.length())).sorted(String.CASE_INSENSITIVE_ORDER).toList();
		} catch (IOException e) {
			throw Faults.reading(folder, e);
		}
	}

	/** @throws StudioException if there is none of this name, or it cannot be read */
	public Sieve read(String name) throws StudioException {
		Path file = file(name);
		if (!Files.exists(file)) throw new StudioException("there is no sentence \"" + name + "\""
				+ Nearest.of(name, names()).map(n -> "; do you mean \"" + n + "\"?").orElse("; keep one first"));
		return read(JsonFile.read(file));
	}

	/** Keeps a sentence; one of the same name gives way. */
	public void keep(String name, Sieve sieve) throws StudioException {
		if (studio.isReadOnly()) throw Faults.readOnly(studio.folder());
		if (name.isBlank()) throw new StudioException("the sentence needs a name; write one");
		try {
			Files.createDirectories(folder);
		} catch (IOException e) {
			throw Faults.writing(folder, e);
		}
		JsonFile.write(file(name), json(sieve));
	}

	/** Forgets a sentence. One that is not there stays so. */
	public void remove(String name) throws StudioException {
		if (studio.isReadOnly()) throw Faults.readOnly(studio.folder());
		try {
			Files.deleteIfExists(file(name));
		} catch (IOException e) {
			throw Faults.writing(file(name), e);
		}
	}

	private Path file(String name) {
		return folder.resolve(SafeName.of(name) + ENDING);
	}

	private static ObjectNode json(Sieve sieve) {
		ObjectNode json = JsonFile.object().put("format", FORMAT);
		texts(json.putArray("sources"), sieve.sources());
		texts(json.putArray("models"), sieve.models());
		texts(json.putArray("corpora"), sieve.corpora());
		texts(json.putArray("ages"), sieve.ages().stream().map(age -> age.name().toLowerCase(Locale.ROOT)).toList());
		ArrayNode ranges = json.putArray("ranges");
		sieve.ranges().forEach((column, range) -> {
			ObjectNode node = ranges.addObject().put("column", column.key());
			if (!Double.isInfinite(range.low())) node.put("from", range.low());
			if (!Double.isInfinite(range.high())) node.put("to", range.high());
		});
		json.put("metre", sieve.metre());
		texts(json.putArray("verdicts"), sieve.verdicts().stream().map(Verdict::word).toList());
		json.put("question", sieve.question());
		texts(json.putArray("filters"), sieve.filters());
		json.put("unlikePassed", sieve.unlikePassed());
		return json.put("order", sieve.order().key()).put("turned", sieve.order().isTurned());
	}

	private static void texts(ArrayNode array, Collection<String> texts) {
		texts.forEach(array::add);
	}

	private static Sieve read(JsonFields json) throws StudioException {
		json.requireFormat("the sentence", FORMAT);
		Map<Column, Range> ranges = new EnumMap<>(Column.class);
		for (JsonFields each : json.objects("ranges")) {
			Column column = Column.of(each.text("column")).filter(Column::isNumber)
					.orElseThrow(() -> each.wrong("column", "one of " + String.join(", ", Column.numberKeys())));
			double low = each.has("from") ? each.decimal("from") : Double.NEGATIVE_INFINITY;
			double high = each.has("to") ? each.decimal("to") : Double.POSITIVE_INFINITY;
			if (!(low <= high)) throw each.wrong("to", "a number that is not below \"from\"");
			ranges.put(column, new Range(low, high));
		}
		Set<String> words = new TreeSet<>(json.texts("verdicts"));
		Set<Verdict> verdicts = EnumSet.noneOf(Verdict.class);
		for (Verdict verdict : Verdict.values()) if (words.contains(verdict.word())) verdicts.add(verdict);
		return new Sieve(Set.copyOf(json.texts("sources")), Set.copyOf(json.texts("models")), known(json, "corpora"),
				ages(json), ranges, json.text("metre"), verdicts,
				json.text("question"), Set.copyOf(json.texts("filters")), json.tree().path("unlikePassed").asBoolean(),
				Order.of(json.text("order"), json.tree().path("turned").asBoolean()));
	}

	/** Sentences that were kept by an older Gleaner know nothing of it. */
	private static Set<String> known(JsonFields json, String key) throws StudioException {
		return json.has(key) ? Set.copyOf(json.texts(key)) : Set.of();
	}

	private static Set<Age> ages(JsonFields json) throws StudioException {
		Set<String> words = known(json, "ages");
		Set<Age> ages = EnumSet.noneOf(Age.class);
		for (Age age : Age.values()) if (words.contains(age.name().toLowerCase(Locale.ROOT))) ages.add(age);
		return ages;
	}
}
