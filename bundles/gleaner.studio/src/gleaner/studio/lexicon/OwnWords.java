// SPDX-License-Identifier: EPL-2.0
package gleaner.studio.lexicon;

import gleaner.files.AtomicFile;
import gleaner.files.Faults;
import gleaner.files.StudioException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The inventions that a poet keeps as words: a plain file, a word on each line; lines that begin with {@code #} are remarks. It may be
 * edited elsewhere and is read again when it has changed. Safe for use by several threads.
 */
public final class OwnWords {
	/** The file in the studio's folder. */
	public static final String FILE = "lexicon.txt";

	private static final String HEAD = "# The words of this studio, one per line. Add and remove words as you like.";
	private static final int LONGEST = 200;

	private final Path file;
	private final boolean readOnly;
	private FileTime readAt;
	private Set<String> words = Set.of();

	/** @param file need not be there yet */
	public OwnWords(Path file, boolean readOnly) {
		this.file = file;
		this.readOnly = readOnly;
	}

	/** All words, in lower case, in the order of the file. */
	public synchronized Set<String> all() throws StudioException {
		try {
			FileTime now = Files.getLastModifiedTime(file);
			if (!now.equals(readAt)) {
				words = read(Files.readAllBytes(file));
				readAt = now;
			}
		} catch (NoSuchFileException e) {
			words = Set.of();
			readAt = null;
		} catch (IOException e) {
			throw Faults.reading(file, e);
		}
		return words;
	}

	private static Set<String> read(byte[] bytes) {
		Set<String> found = new LinkedHashSet<>();
		for (String line : new String(bytes, StandardCharsets.UTF_8).split("\\R")) {
			String word = key(line.replace("\uFEFF", ""));
			if (!word.isEmpty() && !word.startsWith("#") && word.length() <= LONGEST) found.add(word);
		}
		return Set.copyOf(found);
	}

	/** A word as it is looked up: in lower case, with straight apostrophes. */
	public static String key(String word) {
		return word.strip().toLowerCase(Locale.ROOT).replace('\u2019', '\'');
	}

	/** Keeps a word. One that is kept already stays as it is. */
	public synchronized void keep(String word) throws StudioException {
		keep(word, "");
	}

	/**
	 * Keeps a word with where it was born, as a remark in the line before it. One that is kept already stays as it is.
	 *
	 * @param born in a few words, in one line; empty if nobody knows
	 */
	public synchronized void keep(String word, String born) throws StudioException {
		if (readOnly) throw Faults.readOnly(file.getParent());
		String key = key(word);
		if (key.isEmpty() || key.startsWith("#") || key.length() > LONGEST || key.lines().count() > 1)
			throw new StudioException("\"" + word + "\" cannot be kept as a word");
		if (all().contains(key)) return;
		List<String> lines = lines();
		String remark = born.replaceAll("\\s+", " ").strip();
		if (!remark.isEmpty()) lines.add(remark(key) + remark);
		lines.add(key);
		write(lines);
	}

	/** Takes a word out again. */
	public synchronized void forget(String word) throws StudioException {
		if (readOnly) throw Faults.readOnly(file.getParent());
		List<String> lines = lines();
		if (!lines.removeIf(line -> key(line).equals(key(word)))) return;
		lines.removeIf(line -> line.startsWith(remark(key(word))));
		write(lines);
	}

	/** Where a word was born, as it was noted when it was kept; nothing if it was not. */
	public synchronized Optional<String> born(String word) throws StudioException {
		String remark = remark(key(word));
		return lines().stream().filter(line -> line.startsWith(remark)).map(line -> line.substring(remark.length()).strip()).findFirst();
	}

	private static String remark(String key) {
		return "# " + key + ": born ";
	}

	private List<String> lines() throws StudioException {
		try {
			return new ArrayList<>(List.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8).stripTrailing().split("\\R")));
		} catch (NoSuchFileException e) {
			return new ArrayList<>(List.of(HEAD));
		} catch (IOException e) {
			throw Faults.reading(file, e);
		}
	}

	private void write(List<String> lines) throws StudioException {
		AtomicFile.write(file, String.join("\n", lines) + "\n");
		readAt = null;
	}
}
