// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus.fuzz;

import gleaner.corpus.Corpora;
import gleaner.corpus.FileReport;
import gleaner.corpus.ImportOptions;
import gleaner.corpus.ImportOrder;
import gleaner.corpus.ImportPreview;
import gleaner.corpus.Importable;
import gleaner.corpus.InMemory;
import gleaner.engine.Progress;
import gleaner.files.Faults;
import gleaner.files.StudioException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gives bytes of any kind to the readers of the import, as a file of an ending. Whatever they are, either poems come of them or a sentence
 * that says why not; a reader that throws anything else is at fault, also where the import would make a sentence of it. Called by the
 * tests, by {@link BlindFuzz} and, with {@code fuzzerTestOneInput}, by Jazzer (releng/fuzz).
 */
public final class Fuzzed {
	private static final Pattern NO_SENTENCE = Pattern.compile("\\bnull\\b|Exception|[a-z]Error\\b|\\bjava\\.|\\borg\\.|@[0-9a-f]{6}");
	private static final String ENDING = System.getProperty("fuzz.ending", ".txt");
	private static Fuzzed jazzers;

	private final InMemory readers = new InMemory();
	private final Corpora corpora;
	private final Path folder;

	/** What stands in the file itself is quoted from it. */
	private String input = "";

	/** @param folder for the files, best in memory */
	Fuzzed(Path folder) throws IOException {
		this.folder = Files.createDirectories(folder);
		corpora = new Corpora(Files.createDirectories(folder.resolve("corpora")), Files.createDirectories(folder.resolve("trash")), false);
	}

	/** What Jazzer calls. */
	public static void fuzzerTestOneInput(byte[] bytes) throws Exception {
		if (jazzers == null) jazzers = new Fuzzed(Files.createTempDirectory("gleaner-fuzz"));
		jazzers.take(ENDING, bytes);
	}

	/**
	 * Reads a file.
	 *
	 * @param bytes of the file; those of the parts of a zip ({@link Parts}) are put into one first
	 * @throws AssertionError if what comes of it is neither poems nor a sentence
	 */
	void take(String ending, byte[] bytes) throws IOException, InterruptedException {
		input = new String(bytes, StandardCharsets.ISO_8859_1);
		Importable kind = Importable.of("found" + ending).orElseThrow();
		try {
			if (kind == Importable.ARCHIVE || Importable.unpacked("found" + ending).isPresent()) check(preview(ending, bytes));
			else if (InMemory.isText(kind)) readers.text(kind, bytes, this::checkPoem).forEach(this::check);
			else readers.file(kind, file(ending, bytes), this::checkPoem).forEach(this::check);
		} catch (InMemory.Refused | StudioException e) {
			check(e.getMessage());
		} catch (IOException e) {
			check(Faults.whyNotRead(e));
		}
	}

	private Path file(String ending, byte[] bytes) throws IOException {
		return Files.write(folder.resolve("found" + ending), Parts.areParts(bytes) ? Parts.zip(bytes) : bytes);
	}

	private ImportPreview preview(String ending, byte[] bytes) throws IOException, StudioException, InterruptedException {
		return corpora.preview(ImportOrder.of("Fuzz", List.of(file(ending, bytes)), ImportOptions.AUTOMATIC), Progress.NONE);
	}

	private void check(ImportPreview preview) {
		for (FileReport file : preview.report().files()) {
			file.skipped().ifPresent(this::check);
			file.remarks().forEach(this::check);
		}
		preview.first().forEach(poem -> checkKept(poem.text()));
	}

	private void checkKept(String poem) {
		if (poem.isBlank()) throw new AssertionError("a poem without words: " + poem);
	}

	/** The import drops what has no words; but what a reader calls a poem is text that can be kept. */
	private void checkPoem(String poem) {
		for (int i = 0; i < poem.length(); i++) {
			char c = poem.charAt(i);
			boolean pair = Character.isHighSurrogate(c) && i + 1 < poem.length() && Character.isLowSurrogate(poem.charAt(i + 1));
			if (c == 0 || c == '\r' || Character.isSurrogate(c) && !pair)
				throw new AssertionError("a poem with U+%04X in it".formatted((int) c));
			if (pair) i++;
		}
	}

	/** The names of files and what stands in them may be anything; what Gleaner says of them is told by its quotation marks. */
	private void check(String sentence) {
		String said = sentence.replaceAll("\"[^\"]*\"|“[^”]*”|‹[^›]*›", "");
		if (said.isBlank()) throw new AssertionError("an empty sentence");
		Matcher machine = NO_SENTENCE.matcher(said);
		while (machine.find())
			if (!input.contains(machine.group())) throw new AssertionError("this is no sentence for a poet: " + sentence);
	}
}
