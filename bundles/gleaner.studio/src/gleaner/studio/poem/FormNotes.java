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

/** Which form each poem is meant to have: a small text file for each that has one. What it says is for those who know forms. */
final class FormNotes {
	private static final int LONGEST = 4000;

	private final Path folder;

	FormNotes(Path folder) {
		this.folder = folder;
	}

	/** What is noted of a poem, or nothing. */
	String read(String title) throws StudioException {
		Path file = file(title);
		try {
			if (!Files.exists(file) || Files.size(file) > LONGEST) return "";
			return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).strip();
		} catch (NoSuchFileException e) {
			return "";
		} catch (IOException e) {
			throw Faults.reading(file, e);
		}
	}

	void write(String title, String form) throws StudioException {
		if (form.isBlank()) forget(title);
		else AtomicFile.write(file(title), form.strip() + "\n");
	}

	void rename(String title, String newTitle) throws StudioException {
		String form = read(title);
		forget(title);
		write(newTitle, form);
	}

	void forget(String title) throws StudioException {
		try {
			Files.deleteIfExists(file(title));
		} catch (IOException e) {
			throw Faults.writing(file(title), e);
		}
	}

	Path file(String title) {
		return folder.resolve(title + ".txt");
	}
}
