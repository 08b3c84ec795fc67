// SPDX-License-Identifier: EPL-2.0
package gleaner.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.testing.RunFolders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TastingTest {
	private static final OptionalLong MODEL = OptionalLong.of(33380);

	@TempDir
	private Path folder;
	private Runs runs;
	private Run run;

	@BeforeEach
	void make() throws Exception {
		RunFolders.make(folder, "2016-10-26T18-39-18", RunFolders.CARD);
		RunFolders.make(folder, "2016-10-27T09-00-00", RunFolders.CARD.replace("\"windows\"", "\"doors\""));
		runs = new Runs(folder);
		run = runs.get("39-18");
	}

	private void note(Run of, OptionalLong step, Note note) throws Exception {
		runs.note(of, step, RunNotes.read(of.folder()).of(step), note);
	}

	private List<String> found(List<String> words, List<String> tags, int rating) throws Exception {
		return Tasting.find(runs.list(), new Tasting.Question(words, tags, rating)).tastings().stream().map(Tasting::name).toList();
	}

	@Test
	void notesAreFoundByWordsTagsAndStars() throws Exception {
		note(run, MODEL, new Note("Dense. Salt in everything, naïve", 4, "a coat\nnobody claims", List.of("oracle", "Sea")));
		note(run, OptionalLong.empty(), new Note("", 2));
		note(runs.get("doors"), OptionalLong.of(4800), new Note("dense", 0));
		String dense = "2016-10-26T18-39-18/33380";
		assertEquals(List.of("2016-10-27T09-00-00/4800", "2016-10-26T18-39-18", dense), found(List.of(), List.of(), 0));
		assertEquals(List.of("2016-10-27T09-00-00/4800", dense), found(List.of("DENS"), List.of(), 0));
		assertEquals(List.of(dense), found(List.of("salt naive", "claims"), List.of(), 0));
		assertEquals(List.of(), found(List.of("ense"), List.of(), 0), "the middle of a word is no word");
		assertEquals(List.of(dense), found(List.of(), List.of("sea"), 0));
		assertEquals(List.of(dense), found(List.of("windows"), List.of(), 3));
		assertEquals(List.of("2016-10-26T18-39-18", dense), found(List.of(), List.of(), 1));
	}

	@Test
	void notesThatCannotBeReadHideNoOthers() throws Exception {
		note(run, MODEL, new Note("dense", 0));
		Files.writeString(folder.resolve("2016-10-27T09-00-00/notes.json"), "{");
		Tasting.Found found = Tasting.find(runs.list(), Tasting.Question.ALL);
		assertEquals(1, found.tastings().size());
		assertEquals(1, found.problems().size());
	}

	@Test
	void tagsAreWrittenByHand() {
		assertEquals(List.of("oracle", "old sea"), Note.tagsOf(" oracle ,, old sea,ORACLE\n"));
		assertEquals(List.of("a", "b"), new Note("", 0, "", List.of("a,b", " ", "A")).tags());
	}

	@Test
	void excerptsAndTagsAreKeptAndOlderGleanersReadWhatHasNone() throws Exception {
		Path file = folder.resolve("2016-10-26T18-39-18/notes.json");
		note(run, MODEL, new Note("dense", 4));
		assertTrue(Files.readString(file).contains("\"format\" : 1"));
		Note more = new Note("dense", 4, "a coat", List.of("oracle"));
		note(run, MODEL, more);
		assertTrue(Files.readString(file).contains("\"format\" : 2"));
		assertEquals(more, RunNotes.read(run.folder()).of(MODEL));
	}

	@Test
	void whatTwoHaveTaggedAtOnceIsMerged() throws Exception {
		Note began = new Note("", 0, "", List.of("old", "sea"));
		note(run, MODEL, began);
		runs.note(run, MODEL, began, began.withTags(List.of("old", "sea", "salt")));
		runs.note(run, MODEL, began, began.withTags(List.of("sea", "oracle")).withExcerpt("a coat"));
		assertEquals(new Note("", 0, "a coat", List.of("sea", "salt", "oracle")), RunNotes.read(run.folder()).of(MODEL));
	}

	@Test
	void settingsOfTwoThreadsAreCompared() throws Exception {
		RunFolders.make(folder, "other", RunFolders.CARD.replace("\"skip\": \"512\"", "\"skip\": \"4096\", \"cells\": \"256\"")
				.replace("\"wavenet\"", "\"lstm\"").replace("\"health\"", """
						"changes": [ {"step": 500, "setting": "rate", "from": "0.1", "to": "0.01"} ], "health\""""));
		RunDiff diff = RunDiff.of(run, runs.get("other"));
		assertEquals(List.of("engine: wavenet lstm", "skip: 512 4096", "cells: - 256"), diff.differences().stream()
				.map(s -> s.name() + ": " + s.first().orElse("-") + " " + s.second().orElse("-")).toList());
		assertEquals(List.of(new SettingChange(500, "rate", "0.1", "0.01")), diff.changesOfSecond());
		assertTrue(diff.settings().stream().anyMatch(s -> s.name().equals("dilation") && s.isSame()));
		assertEquals(List.of(), RunDiff.of(run, run).differences());
	}
}
