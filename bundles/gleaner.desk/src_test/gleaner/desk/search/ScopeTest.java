// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gleaner.corpus.ImportOptions;
import gleaner.corpus.PoemEntry;
import gleaner.corpus.StoredCorpus;
import gleaner.desk.studio.Node;
import gleaner.desk.studio.Nodes;
import gleaner.engine.Progress;
import gleaner.language.Language;
import gleaner.search.Hit;
import gleaner.search.SearchIndex;
import gleaner.studio.Studio;
import gleaner.studio.poem.Harvest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScopeTest {
	@TempDir
	private Path folder;

	@Test
	void whatIsSelectedNarrowsWhatIsFound() throws Exception {
		Studio studio = Studio.create(folder.resolve("studio"));
		StoredCorpus sea = corpus(studio, "Sea & salt", "the grey sea\nand the light", "a sea of ropes");
		corpus(studio, "Kitchen", "sea salt and a spoon");
		studio.poems().write("Last Sea", Harvest.hand("the sea again"));
		try (SearchIndex index = new SearchIndex(studio, Language.english())) {
			index.update(Progress.NONE);
			assertEquals(4, index.search("sea", 50).total());
			assertEquals(2, index.search("sea", condition(sea), 50).total());
			assertEquals(1, index.search("spoon OR ropes", condition(sea), 50).total(), "the whole question is narrowed");
			assertEquals(1, index.search("sea", condition(new Node.OfPoem("Last Sea")), 50).total());
			assertEquals(3, index.search("sea", condition(Nodes.CORPORA), 50).total());
			assertEquals(0, index.search("sea", condition(Nodes.DEBRIS), 50).total());
			List<Hit> none = index.search("kettle", condition(sea), 50).hits();
			assertEquals(List.of(), none);
			PoemEntry first = sea.entries().getFirst();
			PoemEntry titled = new PoemEntry(first.id(), "No Such Title", "", first.firstLine(), 2);
			assertEquals(0, index.search("sea", condition(new Node.OfSource(sea, titled)), 50).total());
		}
	}

	/** The pieces of a long text do not all tell how it begins. */
	@Test
	void alsoTheEndOfALongTextIsFound() throws Exception {
		Studio studio = Studio.create(folder.resolve("studio"));
		StoredCorpus tide = corpus(studio, "Tide", "the water comes and goes\n".repeat(6_000) + "and a quibbling lamp");
		try (SearchIndex index = new SearchIndex(studio, Language.english())) {
			index.update(Progress.NONE);
			assertEquals(1, index.search("quibbling", condition(tide), 50).total());
		}
	}

	@Test
	void whatNoQuestionCanNameIsNoScope() throws Exception {
		Studio studio = Studio.create(folder.resolve("studio"));
		assertEquals(Optional.empty(), Scope.of(new Node.OfPoem("Say \"sea\"")));
		assertEquals(Optional.empty(), Scope.of(new Node.OfPoem("…")));
		assertEquals(Optional.empty(), Scope.of(new Node.Heading("Trash")));
		assertEquals(Optional.empty(), Scope.of(null));
		StoredCorpus sea = corpus(studio, "Sea", "the sea");
		assertEquals("by Ada Quill in “Sea”", Scope.of(new Node.OfAuthor(sea, "Ada Quill")).orElseThrow().words());
		assertEquals("corpus:\"Sea\" author:\"Ada Quill\"", Scope.of(new Node.OfAuthor(sea, "Ada Quill")).orElseThrow().condition());
	}

	private static String condition(Object selected) {
		return Scope.of(selected).orElseThrow().condition();
	}

	private StoredCorpus corpus(Studio studio, String name, String... texts) throws Exception {
		Path files = Files.createDirectories(folder.resolve(name));
		for (int i = 0; i < texts.length; i++) Files.writeString(files.resolve(i + ".txt"), texts[i]);
		studio.corpora().importFrom(name, List.of(files), ImportOptions.AUTOMATIC, Progress.NONE);
		return studio.corpora().get(name);
	}
}
