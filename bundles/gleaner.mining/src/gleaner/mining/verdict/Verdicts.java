// SPDX-License-Identifier: EPL-2.0
package gleaner.mining.verdict;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gleaner.files.AtomicFile;
import gleaner.files.Faults;
import gleaner.files.StudioException;
import gleaner.studio.Studio;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a poet has decided of the raw poems of a studio: {@code ear/verdicts.jsonl}, an object a line, appended to. Undoing appends too, so
 * that what was once decided can be read there; only when the ear is to forget, the file is written anew. A decision is about a text, by
 * its hash, wherever it stands. Safe for use by several threads; writes a file, so not for the UI thread.
 */
public final class Verdicts {
	private static final ObjectMapper MAPPER = new ObjectMapper();
	private static final String FOLDER = "ear";
	private static final String FILE = "verdicts.jsonl";

	/** Texts that were decided of in one go, and what was true of them before. */
	private record Step(Map<String, Verdict> before) {
	}

	private final Path file;
	private final Path studio;
	private final boolean isReadOnly;
	private final Map<String, Verdict> now = new LinkedHashMap<>();
	/** Since the ear was told to forget. */
	private final Map<String, Verdict> lessons = new LinkedHashMap<>();
	private final List<Step> steps = new ArrayList<>();
	private Instant forgotten = Instant.EPOCH;
	private Set<String> forgottenUses = Set.of();
	private long read;
	/** Which file was read; null where the system does not tell files apart. */
	private Object is;

	private Verdicts(Studio studio) {
		file = studio.folder().resolve(FOLDER).resolve(FILE);
		this.studio = studio.folder();
		isReadOnly = studio.isReadOnly();
	}

	/** What was decided in a studio so far. Lines that are torn or damaged are passed over. */
	public static Verdicts of(Studio studio) throws StudioException {
		Verdicts verdicts = new Verdicts(studio);
		verdicts.refresh();
		return verdicts;
	}

	/** Reads what another program has appended meanwhile. */
	public synchronized void refresh() throws StudioException {
		try {
			if (!Files.exists(file)) return;
			byte[] bytes;
			Object key = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
			if (!Objects.equals(key, is) || Files.size(file) < read) begin(key);
			try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
				in.seek(Math.min(read, in.length()));
				bytes = new byte[Math.toIntExact(in.length() - in.getFilePointer())];
				in.readFully(bytes);
			}
			int start = 0;
			for (int i = 0; i < bytes.length; i++) {
				if (bytes[i] != '\n') continue;
				line(new String(bytes, start, i - start, StandardCharsets.UTF_8));
				start = i + 1;
			}
			read += start;
		} catch (IOException e) {
			throw Faults.reading(file, e);
		}
	}

	/** The ear was told to forget, so the file is another one. */
	private void begin(Object key) {
		is = key;
		read = 0;
		now.clear();
		lessons.clear();
		steps.clear();
		forgotten = Instant.EPOCH;
		forgottenUses = Set.of();
	}

	private void line(String line) {
		try {
			JsonNode json = MAPPER.readTree(line);
			if (json == null || !json.isObject()) return;
			if (json.path("forget").asBoolean()) {
				lessons.clear();
				steps.clear();
				forgotten = Instant.parse(json.path("at").asText());
				Set<String> uses = new TreeSet<>();
				json.path("used").forEach(each -> uses.add(each.asText()));
				forgottenUses = uses;
				return;
			}
			if (json.path("undo").asBoolean()) {
				if (!steps.isEmpty()) steps.removeLast().before.forEach(this::set);
				return;
			}
			Verdict verdict = Verdict.of(json.path("verdict").asText());
			Map<String, Verdict> before = new LinkedHashMap<>();
			for (JsonNode text : json.path("texts")) {
				before.put(text.asText(), of(text.asText()));
				set(text.asText(), verdict);
			}
			if (!before.isEmpty()) steps.add(new Step(before));
		} catch (JsonProcessingException | IllegalArgumentException | DateTimeException e) {
			// Torn by a crash, or by a newer Gleaner: the others count.
			return;
		}
	}

	private void set(String text, Verdict verdict) {
		if (verdict == Verdict.UNDECIDED) {
			now.remove(text);
			lessons.remove(text);
		} else {
			now.put(text, verdict);
			lessons.put(text, verdict);
		}
	}

	/** The verdict on a text. */
	public synchronized Verdict of(String hash) {
		return now.getOrDefault(hash, Verdict.UNDECIDED);
	}

	/** All verdicts there are, by the hash of the text, the oldest first. */
	public synchronized Map<String, Verdict> all() {
		return new LinkedHashMap<>(now);
	}

	/** Those that the ear may learn from: all since it was told to forget. */
	public synchronized Map<String, Verdict> lessons() {
		return new LinkedHashMap<>(lessons);
	}

	/** When the ear was told to forget the last time; {@link Instant#EPOCH} if it never was. */
	public synchronized Instant forgotten() {
		return forgotten;
	}

	/** What was used in poems before that, and is to teach nothing. */
	public synchronized Set<String> forgottenUses() {
		return Set.copyOf(forgottenUses);
	}

	/** Decides of texts in one go; it is with the system when this returns. */
	public synchronized void decide(Collection<String> hashes, Verdict verdict) throws StudioException {
		if (hashes.isEmpty()) return;
		ObjectNode json = json();
		json.put("verdict", verdict.word());
		hashes.forEach(json.putArray("texts")::add);
		append(json);
	}

	/**
	 * Takes the last decision back that was not taken back yet.
	 *
	 * @return the texts that it was about; nothing if there is none
	 */
	public synchronized Optional<List<String>> undo() throws StudioException {
		refresh();
		if (steps.isEmpty()) return Optional.empty();
		List<String> texts = List.copyOf(steps.getLast().before.keySet());
		append(json().put("undo", true));
		return Optional.of(texts);
	}

	/**
	 * Has the ear forget all it has learnt so far. The marks stay, as a list without order and times; what was decided when, changed and
	 * taken back is erased from the disk, and cannot be taken back any more.
	 *
	 * @param used raw poems of which something stands in poems now: they teach nothing from now on
	 */
	public synchronized void forget(Set<String> used) throws StudioException {
		if (isReadOnly) throw Faults.readOnly(studio);
		refresh();
		Map<Verdict, Set<String>> marks = new EnumMap<>(Verdict.class);
		now.forEach((text, verdict) -> marks.computeIfAbsent(verdict, any -> new TreeSet<>()).add(text));
		StringBuilder all = new StringBuilder();
		try {
			for (Map.Entry<Verdict, Set<String>> mark : marks.entrySet()) {
				ObjectNode json = json().put("verdict", mark.getKey().word());
				mark.getValue().forEach(json.putArray("texts")::add);
				all.append(MAPPER.writeValueAsString(json)).append('\n');
			}
			ObjectNode json = json().put("forget", true);
			new TreeSet<>(used).forEach(json.putArray("used")::add);
			all.append(MAPPER.writeValueAsString(json)).append('\n');
			Files.createDirectories(file.getParent());
			AtomicFile.write(file, all.toString());
			begin(Files.readAttributes(file, BasicFileAttributes.class).fileKey());
		} catch (IOException e) {
			throw Faults.writing(file, e);
		}
		refresh();
	}

	private static ObjectNode json() {
		return JsonNodeFactory.instance.objectNode().put("at", Instant.now().toString());
	}

	private void append(ObjectNode json) throws StudioException {
		if (isReadOnly) throw Faults.readOnly(studio);
		try {
			Files.createDirectories(file.getParent());
			byte[] line = (MAPPER.writeValueAsString(json) + "\n").getBytes(StandardCharsets.UTF_8);
			try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
				long length = out.length();
				out.seek(Math.max(0, length - 1));
				boolean isWhole = length == 0 || out.read() == '\n';
				out.seek(length);
				if (!isWhole) out.write('\n');
				out.write(line);
			}
		} catch (IOException e) {
			throw Faults.writing(file, e);
		}
		refresh();
	}
}
