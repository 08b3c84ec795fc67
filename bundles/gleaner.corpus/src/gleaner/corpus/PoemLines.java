// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gleaner.engine.SourcePoem;
import gleaner.files.Faults;
import gleaner.files.StudioException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes poems as a .jsonl: a line each, with the fields {@code id}, {@code title}, {@code author}, {@code text}. */
final class PoemLines implements Shelf.Poems {
	private final Path file;
	private final BufferedWriter out;

	PoemLines(Path file) throws StudioException {
		this.file = file;
		try {
			Files.createDirectories(file.getParent());
			out = Files.newBufferedWriter(file);
		} catch (IOException e) {
			throw Faults.writing(file, e);
		}
	}

	@Override
	public void add(SourcePoem poem) throws StudioException {
		ObjectNode line = JsonNodeFactory.instance.objectNode().put("id", poem.id());
		if (!poem.title().isEmpty()) line.put("title", poem.title());
		if (!poem.author().isEmpty()) line.put("author", poem.author());
		try {
			out.append(line.put("text", poem.text()).toString()).append('\n');
		} catch (IOException e) {
			throw Faults.writing(file, e);
		}
	}

	@Override
	public void close() throws StudioException {
		try {
			out.close();
		} catch (IOException e) {
			throw Faults.writing(file, e);
		}
	}
}
