// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus;

import gleaner.files.Faults;
import gleaner.files.SafeName;
import gleaner.files.StudioException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Fills an empty folder with a corpus. */
final class CorpusBuilder implements Shelf {
	private final Path folder;
	private final Set<Part> parts = new LinkedHashSet<>();
	private final PoemNotes notes = new PoemNotes();
	private final Map<String, String> safeSegments = new HashMap<>();
	private final Set<String> takenPoems = new HashSet<>();
	private final Set<String> takenTexts = new HashSet<>();

	CorpusBuilder(Path folder) {
		this.folder = folder;
	}

	@Override
	public void addPoem(String path, String title, String author, String text) throws StudioException {
		String id = freePath(path);
		notes.put(id, title, author);
		write(folder.resolve(Part.PoemFolder.NAME).resolve(id + ".txt"), (text + "\n").getBytes(StandardCharsets.UTF_8));
		parts.add(new Part.PoemFolder());
	}

	@Override
	public void addText(String name, byte[] bytes, Charset charset, Splitting splitting) throws StudioException {
		parts.add(new Part.TextFile(keep(name, ".txt", bytes), charset, splitting));
	}

	@Override
	public void addJsonLines(String name, byte[] bytes, Charset charset, FieldNames.Found fields) throws StudioException {
		parts.add(new Part.JsonLinesFile(keep(name, ".jsonl", bytes), charset, fields));
	}

	@Override
	public Shelf.Poems addPoems(String name) throws StudioException {
		String file = free(name) + ".jsonl";
		parts.add(new Part.JsonLinesFile(file, StandardCharsets.UTF_8, FieldNames.Found.STANDARD));
		return new PoemLines(folder.resolve(Part.TEXTS).resolve(file));
	}

	/** Describes and counts what was added. Nothing is added any more. */
	void finish(String name, CorpusNote note) throws StudioException, InterruptedException {
		notes.write(folder);
		PartReader reader = new PartReader(folder, new CorpusDescription(name, note, 0, List.copyOf(parts)));
		Summary.Maker maker = new Summary.Maker();
		reader.read(maker::add);
		Summary counted = maker.summary("");
		new CorpusDescription(name, note, counted.statistics().characters(), List.copyOf(parts)).write(folder);
		new Summary(Summary.stateOf(folder, reader.files()), counted.statistics(), counted.fingerprint()).write(folder);
	}

	/** A path of safe names that no other poem has. */
	private String freePath(String path) {
		StringBuilder safe = new StringBuilder();
		for (String segment : path.split("/"))
			safe.append(safe.isEmpty() ? "" : "/").append(safeSegments.computeIfAbsent(segment, SafeName::of));
		String free = safe.toString();
		for (int n = 2; !takenPoems.add(SafeName.key(free)); n++) free = safe + " " + n;
		return free;
	}

	private String keep(String name, String ending, byte[] bytes) throws StudioException {
		int dot = name.lastIndexOf('.');
		String file = free(dot <= 0 ? name : name.substring(0, dot)) + ending;
		write(folder.resolve(Part.TEXTS).resolve(file), bytes);
		return file;
	}

	private String free(String name) {
		String safe = SafeName.of(name, takenTexts);
		takenTexts.add(safe);
		return safe;
	}

	private static void write(Path file, byte[] bytes) throws StudioException {
		try {
			if (!Files.isDirectory(file.getParent())) Files.createDirectories(file.getParent());
			Files.write(file, bytes);
		} catch (IOException e) {
			throw Faults.writing(file, e);
		}
	}
}
