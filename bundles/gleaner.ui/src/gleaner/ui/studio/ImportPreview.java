package gleaner.ui.studio;

import gleaner.engine.EngineException;
import gleaner.engine.Progress;
import gleaner.studio.StudioException;
import gleaner.studio.corpus.Corpora;
import gleaner.studio.corpus.ImportReport;
import gleaner.studio.corpus.StoredCorpus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What an import would come to, found by importing into a temporary folder: what the poet sees is what they will get.
 *
 * @param poems the first ones, whole
 */
record ImportPreview(ImportReport report, List<String> poems) {
	private static final int MOST_POEMS = 12;

	/**
	 * Imports for a look. Reads and writes files: not for the UI thread.
	 *
	 * @throws InterruptedException if the thread was interrupted: the poet wants something else by now
	 */
	static ImportPreview of(ImportOrder order) throws StudioException, InterruptedException {
		Path folder = temporary();
		try {
			Corpora corpora = new Corpora(folder.resolve("corpora"), folder.resolve("trash"), false);
			ImportReport report = corpora.importFrom("preview", order.sources(), order.options(), Progress.NONE);
			return new ImportPreview(report, firstPoems(corpora.get("preview")));
		} finally {
			delete(folder);
		}
	}

	private static List<String> firstPoems(StoredCorpus corpus) throws StudioException, InterruptedException {
		List<String> poems = new ArrayList<>();
		try {
			corpus.read(poem -> {
				if (poems.size() < MOST_POEMS)
					poems.add(poem.title().isBlank() ? poem.text() : poem.title() + "\n\n" + poem.text());
			});
		} catch (EngineException e) {
			throw new StudioException(e.getMessage(), e);
		}
		return poems;
	}

	private static Path temporary() throws StudioException {
		try {
			return Files.createTempDirectory("gleaner-preview");
		} catch (IOException e) {
			throw new StudioException("there is no room for a preview in the system's temporary folder; make some", e);
		}
	}

	private static void delete(Path folder) throws StudioException {
		try (Stream<Path> all = Files.walk(folder)) {
			for (Path path : all.sorted(Comparator.reverseOrder()).toList())
				Files.deleteIfExists(path);
		} catch (IOException e) {
			throw new StudioException("the preview's temporary folder " + folder + " cannot be deleted", e);
		}
	}
}
