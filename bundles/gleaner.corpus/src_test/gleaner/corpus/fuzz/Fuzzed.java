package gleaner.corpus.fuzz;

import gleaner.corpus.Corpora;
import gleaner.corpus.FileReport;
import gleaner.corpus.ImportOptions;
import gleaner.corpus.ImportOrder;
import gleaner.corpus.ImportPreview;
import gleaner.engine.Progress;
import gleaner.engine.SourcePoem;
import gleaner.files.StudioException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gives bytes of any kind to the import, as a file that a poet names. Whatever they are, either poems come of them or a sentence that says
 * why not. Called by the tests and, with {@code fuzzerTestOneInput}, by Jazzer (releng/fuzz).
 */
public final class Fuzzed {
	private static final Pattern NO_SENTENCE = Pattern.compile("\\bnull\\b|Exception|[a-z]Error\\b|\\bjava\\.|\\borg\\.|@[0-9a-f]{6}");
	private static final String ENDING = System.getProperty("fuzz.ending", ".txt");
	private static Fuzzed jazzers;

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

	/** @throws AssertionError if what comes of it is neither poems nor a sentence */
	void take(String ending, byte[] bytes) throws IOException, InterruptedException {
		Path file = folder.resolve("found" + ending);
		input = new String(bytes, StandardCharsets.ISO_8859_1);
		Files.write(file, bytes);
		try {
			check(corpora.preview(ImportOrder.of("Fuzz", List.of(file), ImportOptions.AUTOMATIC), Progress.NONE));
		} catch (StudioException e) {
			check(e.getMessage());
		}
	}

	private void check(ImportPreview preview) {
		for (FileReport file : preview.report().files()) {
			file.skipped().ifPresent(this::check);
			file.remarks().forEach(this::check);
		}
		for (SourcePoem poem : preview.first())
			if (poem.text().isBlank()) throw new AssertionError("a poem without words: " + poem);
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
