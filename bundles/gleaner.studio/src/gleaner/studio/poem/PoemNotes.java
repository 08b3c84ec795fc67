// SPDX-License-Identifier: EPL-2.0
package gleaner.studio.poem;

import gleaner.files.AtomicFile;
import gleaner.files.Faults;
import gleaner.files.StudioException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** What a poet notes beside poems: a plain text file, {@code <title>.txt} in UTF-8, for each that has notes. */
final class PoemNotes {
	/** In bytes. */
	private static final long LONGEST = 4 << 20;

	private final Path folder;

	/** @param folder need not be there yet */
	PoemNotes(Path folder) {
		this.folder = folder;
	}

	/** The file of a poem's notes; need not be there. */
	Path file(String title) {
		return folder.resolve(title + ".txt");
	}

	/** What is noted, with lines that end with {@code \n}; empty if nothing is. */
	String read(String title) throws StudioException {
		Path file = file(title);
		try {
			if (!Files.exists(file)) return "";
			if (Files.size(file) > LONGEST)
				throw new StudioException("the notes of \"" + title + "\" have " + (Files.size(file) >> 20) + " MB, they may have "
						+ (LONGEST >> 20) + ": shorten " + file + " in another program");
			String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
			return (text.startsWith("\uFEFF") ? text.substring(1) : text).replace("\r\n", "\n").replace('\r', '\n');
		} catch (NoSuchFileException e) {
			return "";
		} catch (IOException e) {
			throw e instanceof StudioException known ? known : Faults.reading(file, e);
		}
	}

	/** Writes them; a poem whose notes are empty has no file. */
	void write(String title, String notes) throws StudioException {
		if (notes.isBlank()) forget(title);
		else if (notes.length() > LONGEST / 3) throw new StudioException("notes of " + (notes.length() >> 20)
				+ " million letters are too long; make a poem or a corpus of them");
		else AtomicFile.write(file(title), HarvestWriter.wellFormed(notes));
	}

	void copy(String title, String newTitle) throws StudioException {
		String notes = read(title);
		if (!notes.isBlank()) write(newTitle, notes);
	}

	void forget(String title) throws StudioException {
		try {
			Files.deleteIfExists(file(title));
		} catch (IOException e) {
			throw Faults.writing(file(title), e);
		}
	}
}
