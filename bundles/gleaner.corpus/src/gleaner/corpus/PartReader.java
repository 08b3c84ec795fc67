// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus;

import gleaner.engine.Corpus;
import gleaner.engine.SourcePoem;
import gleaner.files.AtomicFile;
import gleaner.files.Faults;
import gleaner.files.StudioException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the parts of a corpus as they lie in its folder, in their order. */
final class PartReader {
	private static final String TXT = ".txt";

	private final Path folder;
	private final CorpusDescription description;

	PartReader(Path folder, CorpusDescription description) {
		this.folder = folder;
		this.description = description;
	}

	void read(Corpus.Reader reader) throws StudioException, InterruptedException {
		for (Part part : description.parts())
			switch (part) {
			case Part.PoemFolder _ -> poems(reader);
			case Part.TextFile text -> text(text, reader);
			case Part.JsonLinesFile lines -> jsonLines(lines, reader);
			}
	}

	/** Every file whose content is text of this corpus, in order. */
	List<Path> files() throws StudioException {
		List<Path> files = new ArrayList<>();
		for (Part part : description.parts())
			switch (part) {
			case Part.PoemFolder _ -> files.addAll(poemFiles().stream().map(NamedFile::path).toList());
			case Part.TextFile text -> files.add(folder.resolve(Part.TEXTS).resolve(text.file()));
			case Part.JsonLinesFile lines -> files.add(folder.resolve(Part.TEXTS).resolve(lines.file()));
			}
		return files;
	}

	private void poems(Corpus.Reader reader) throws StudioException, InterruptedException {
		PoemNotes notes = PoemNotes.read(folder);
		for (NamedFile file : poemFiles()) {
			if (Thread.interrupted()) throw new InterruptedException();
			Optional<SourcePoem> poem = poem(file, notes);
			if (poem.isPresent()) reader.poem(poem.get());
		}
	}

	/** The poem of this id, if it is a file of its own; without reading any other. */
	Optional<SourcePoem> poemFile(String id) throws StudioException {
		if (!description.parts().contains(new Part.PoemFolder())) return Optional.empty();
		Path poems = folder.resolve(Part.PoemFolder.NAME);
		Path file;
		try {
			file = poems.resolve(id + TXT).normalize();
		} catch (InvalidPathException e) {
			return Optional.empty();
		}
		if (!file.startsWith(poems) || !isPoem(file) || !id(poems, file).equals(id)) return Optional.empty();
		return poem(new NamedFile(id, file), PoemNotes.read(folder));
	}

	private Optional<SourcePoem> poem(NamedFile file, PoemNotes notes) throws StudioException {
		String text = PlainText.poem(PlainText.ofPoem(decode(file.path, StandardCharsets.UTF_8)).text());
		return text.isEmpty() ? Optional.empty()
				: Optional.of(new SourcePoem(file.id, notes.title(file.id), author(notes.author(file.id)), text));
	}

	/** Poems that name no author are by the corpus' own, if there is one. */
	private String author(String named) {
		return named.isEmpty() ? description.note().author().orElse("") : named;
	}

	private record NamedFile(String id, Path path) {
	}

	private List<NamedFile> poemFiles() throws StudioException {
		Path poems = folder.resolve(Part.PoemFolder.NAME);
		try (Stream<Path> files = Files.walk(poems)) {
			return files.filter(PartReader::isPoem).map(f -> new NamedFile(id(poems, f), f))
					.sorted(Comparator.comparing(NamedFile::id, NaturalOrder.OF_PATHS)).toList();
		} catch (IOException e) {
			throw Faults.reading(poems, e);
		}
	}

	private static boolean isPoem(Path file) {
		String name = file.getFileName().toString();
		return name.endsWith(TXT) && !name.startsWith(".") && !AtomicFile.isTemporary(file) && Files.isRegularFile(file);
	}

	private static String id(Path poems, Path file) {
		String path = poems.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
		return path.substring(0, path.length() - TXT.length());
	}

	private void text(Part.TextFile part, Corpus.Reader reader) throws StudioException, InterruptedException {
		String prefix = prefix(part.file());
		int[] number = { 0 };
		String title = part.splitting() instanceof Splitting.WholeFile ? stem(part.file()) : "";
		Splitter.<InterruptedException>split(PlainText.ofText(texts(part.file(), part.charset())).text(), part.splitting(),
				(heading, poem) -> reader
						.poem(new SourcePoem(prefix + ++number[0], heading.isEmpty() ? title : heading, author(""), poem)));
	}

	private void jsonLines(Part.JsonLinesFile part, Corpus.Reader reader) throws StudioException, InterruptedException {
		String prefix = prefix(part.file());
		JsonLines.<InterruptedException>read(texts(part.file(), part.charset()), part.fields(), new JsonLines.Lines<>() {
			@Override
			public void poem(int line, SourcePoem poem, PlainText text) throws InterruptedException {
				reader.poem(new SourcePoem(prefix + poem.id(), poem.title(), author(poem.author()), poem.text()));
			}

			@Override
			public void broken(int line, String why) {
				// Reported when the file was imported.
			}
		});
	}

	/** With several parts, the ids of poems begin with the part's name, so that they differ. */
	private String prefix(String file) {
		return description.parts().size() == 1 ? "" : stem(file) + "/";
	}

	private static String stem(String file) {
		int dot = file.lastIndexOf('.');
		return dot <= 0 ? file : file.substring(0, dot);
	}

	private String texts(String file, Charset charset) throws StudioException {
		return decode(folder.resolve(Part.TEXTS).resolve(file), charset);
	}

	/** Files were checked when they were imported, but a poet may have saved one anew in another encoding since. */
	private static String decode(Path file, Charset charset) throws StudioException {
		try {
			byte[] bytes = Files.readAllBytes(file);
			return Encodings.readAs(charset, bytes);
		} catch (IOException e) {
			throw Faults.reading(file, e);
		} catch (Encodings.NotText e) {
			throw new StudioException("cannot read " + file + ": " + e.getMessage(), e);
		}
	}
}
