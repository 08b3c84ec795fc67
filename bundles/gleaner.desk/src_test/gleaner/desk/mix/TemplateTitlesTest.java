// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.mix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import gleaner.corpus.ImportOptions;
import gleaner.desk.mix.TemplateTitles.Offer;
import gleaner.engine.Progress;
import gleaner.studio.Studio;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplateTitlesTest {
	@TempDir
	Path folder;

	private static List<String> labels(List<Offer> offers) {
		return offers.stream().map(Offer::label).toList();
	}

	private static void bring(Studio studio, Path file, String name, String text) throws Exception {
		Files.writeString(file, text);
		studio.corpora().importFrom(name, List.of(file), ImportOptions.AUTOMATIC, Progress.NONE);
	}

	@Test
	void eachTitleOnceAndTheUntitledByTheirFirstLines() throws Exception {
		Studio studio = Studio.create(folder.resolve("studio"));
		bring(studio, folder.resolve("a.jsonl"), "harbour", """
				{"title":"Weir","text":"The weir is loud."}
				{"title":"","text":"\\n  Nobody named this one.\\nIt goes on."}
				{"title":"low bridge, 1","text":"The harbour closes early."}
				{"title":"Weir","text":"The weir is loud again."}
				""");
		bring(studio, folder.resolve("b.jsonl"), "kitchen", "{\"title\":\"Kettle\",\"text\":\"The kettle knows.\"}\n");
		TemplateTitles titles = new TemplateTitles();
		List<Offer> harbour = titles.of(studio, List.of("harbour", "reservoir: harbour", "gone"));
		assertEquals(List.of("low bridge, 1", "Weir", "Nobody named this one."), labels(harbour));
		assertEquals("Weir", harbour.get(1).name());
		assertEquals(studio.corpora().get("harbour").entries().get(1).id(), harbour.get(2).name(),
				"one without a title is found by its id");
		assertSame(harbour, titles.of(studio, List.of("harbour")), "read once");
		List<Offer> both = titles.of(studio, List.of("kitchen", "harbour"));
		assertNotSame(harbour, both);
		assertEquals(List.of("Kettle", "low bridge, 1", "Weir", "Nobody named this one."), labels(both));
	}

	@Test
	void theyAreNarrowedWhileOneTypes() {
		List<Offer> all = List.of("Bridge", "Low bridge, 1", "Weir").stream().map(title -> new Offer(title, title)).toList();
		assertEquals(List.of("Bridge", "Low bridge, 1"), labels(TemplateTitles.matching(all, " BRID", 9)));
		assertEquals(List.of("Low bridge, 1"), labels(TemplateTitles.matching(all, "low", 9)));
		assertEquals(List.of("Bridge", "Low bridge, 1"), labels(TemplateTitles.matching(all, "", 2)));
		assertEquals(List.of(), labels(TemplateTitles.matching(all, "harbour", 9)));
	}
}
