// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus.reservoir;

import gleaner.files.AtomicFile;
import gleaner.files.Faults;
import gleaner.files.NamedFiles;
import gleaner.files.StudioException;
import gleaner.files.Trash;
import gleaner.files.Trashed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** The reservoirs of a studio. Safe for use by several threads. */
public final class Reservoirs {
	private static final String EXTENSION = ".txt";
	/** What reservoirs are called in the trash. */
	public static final String KIND = "reservoir";

	private static final String EXPLANATION = """
			# A reservoir of Gleaner: one word per line. The text after a tab is a note.
			# A line that begins with - names a word that stays out; with +, a word that stays in.
			""";

	private static final String CORPUS = "# Corpus: ";

	private final NamedFiles files;

	/**
	 * @param folder the studio's folder of reservoirs; need not be there yet
	 * @param trash where removed ones go
	 */
	public Reservoirs(Path folder, Path trash, boolean readOnly) {
		files = new NamedFiles(folder, KIND, EXTENSION, new Trash(trash), readOnly);
	}

	/** The names of all, in the order of the alphabet. */
	public List<String> names() throws StudioException {
		return files.names();
	}

	/**
	 * All of them, in the order of the alphabet. Reads the files.
	 *
	 * @param onTrouble hears a sentence for each that cannot be read; the others are there all the same
	 */
	public List<ReservoirEntry> list(Consumer<String> onTrouble) {
		List<ReservoirEntry> entries = new ArrayList<>();
		try {
			for (String name : names()) {
				try {
					entries.add(get(name).entry());
				} catch (StudioException e) {
					onTrouble.accept(e.getMessage());
				}
			}
		} catch (StudioException e) {
			onTrouble.accept(e.getMessage());
		}
		return List.copyOf(entries);
	}

	/** Whether there is one of this name. */
	public boolean has(String name) throws StudioException {
		return Files.isRegularFile(file(name));
	}

	/** The file of a reservoir, whether or not it is there: engines can be given its path. */
	public Path file(String name) throws StudioException {
		return files.newFile(name);
	}

	/**
	 * Reads a reservoir as it is on disk now.
	 *
	 * @throws StudioException if there is none of this name, or it cannot be read
	 */
	public Reservoir get(String name) throws StudioException {
		Path file = file(name);
		if (!Files.isRegularFile(file)) throw files.missing(name, "", "make one first");
		try {
			return parse(name.strip(), Files.readString(file));
		} catch (IOException e) {
			throw Faults.reading(file, e);
		}
	}

	static Reservoir parse(String name, String text) {
		String corpus = "";
		Map<String, String> words = new LinkedHashMap<>();
		Set<String> kept = new LinkedHashSet<>();
		Set<String> out = new LinkedHashSet<>();
		for (String line : (text.startsWith("\uFEFF") ? text.substring(1) : text).lines().toList()) {
			String entry = line.strip();
			if (entry.startsWith(CORPUS) && corpus.isEmpty()) corpus = entry.substring(CORPUS.length()).strip();
			if (entry.isEmpty() || entry.startsWith("#")) continue;
			char mark = entry.charAt(0);
			boolean marked = (mark == '-' || mark == '+') && entry.length() > 1;
			int tab = entry.indexOf('\t');
			String word = entry.substring(marked ? 1 : 0, tab < 0 ? entry.length() : Math.max(tab, marked ? 1 : 0)).strip();
			if (word.isEmpty()) continue;
			if (marked && mark == '-') {
				out.add(word);
				continue;
			}
			if (marked) kept.add(word);
			words.putIfAbsent(word, tab < 0 ? "" : entry.substring(tab + 1).strip());
		}
		out.removeAll(kept);
		words.keySet().removeAll(out);
		return new Reservoir(name, corpus, words, kept, out);
	}

	/** Writes a reservoir, in one step. */
	public void write(Reservoir reservoir) throws StudioException {
		files.requireWritable();
		AtomicFile.write(file(reservoir.name()), text(reservoir));
	}

	static String text(Reservoir reservoir) {
		StringBuilder text = new StringBuilder(EXPLANATION);
		if (!reservoir.corpus().isEmpty()) text.append(CORPUS).append(reservoir.corpus()).append('\n');
		reservoir.out().forEach(word -> text.append('-').append(word).append('\n'));
		reservoir.words().forEach((word, note) -> text.append(reservoir.kept().contains(word) ? "+" : "").append(word)
				.append(note.isEmpty() ? "" : "\t" + note).append('\n'));
		return text.toString();
	}

	/** Moves a reservoir to the trash. */
	public Trashed remove(String name) throws StudioException {
		return files.remove(get(name).name(), List.of());
	}

	/**
	 * Puts a reservoir back that was removed.
	 *
	 * @throws StudioException if there is another of its name by now
	 */
	public void restore(Trashed removed) throws StudioException {
		files.restore(removed);
	}
}
