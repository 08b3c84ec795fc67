// SPDX-License-Identifier: EPL-2.0
package gleaner.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import gleaner.corpus.ImportOptions;
import gleaner.engine.Progress;
import gleaner.runs.Run;
import gleaner.runs.RunModel;
import gleaner.runs.Runs;
import gleaner.studio.Studio;
import gleaner.studio.poem.Harvest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Deleting, restoring, backing up. */
class KeepingCommandsTest {
	@TempDir
	private Path folder;
	private String studio;

	@BeforeEach
	void setUp() throws Exception {
		studio = folder.resolve("studio").toString();
		Studio made = Studio.create(Path.of(studio));
		made.poems().write("Salt", Harvest.hand("salt"));
		made.corpora().importFrom("Kitchen", List.of(Files.writeString(folder.resolve("k.txt"), "a kettle")), ImportOptions.AUTOMATIC,
				Progress.NONE);
	}

	private String out(String... args) {
		Shell.Outcome outcome = run(args);
		assertEquals(0, outcome.code(), outcome.err());
		return outcome.out();
	}

	private Shell.Outcome run(String... args) {
		List<String> all = new ArrayList<>(List.of(args));
		all.addAll(List.of("--studio", studio));
		return Shell.run(all.toArray(String[]::new));
	}

	@Test
	void poemsGoToTheTrashAndComeBack() throws Exception {
		Files.writeString(Path.of(studio).resolve("poems/Plain.txt"), "the lamp\n");
		assertEquals("Salt\nPlain.txt\n", out("poem", "list"));
		assertEquals(1, run("poem", "list", "--json").json().findValues("isPoem").stream().filter(each -> !each.asBoolean()).count());
		assertTrue(out("poem", "trash", "Salt").contains("gleaner poem restore \"Salt\""));
		assertEquals("Plain.txt\n", out("poem", "list"));
		assertTrue(out("poem", "trash").endsWith("  Salt\n"));
		String id = run("poem", "trash", "--json").json().get(0).get("id").asText();
		Shell.Outcome wrong = run("poem", "restore", "Water");
		assertEquals(1, wrong.code());
		assertTrue(wrong.err().contains("there are: Salt"), wrong.err());
		out("poem", "restore", id);
		assertEquals("Salt\nPlain.txt\n", out("poem", "list"));
		assertEquals(1, run("poem", "restore", "Salt").code());
	}

	@Test
	void aTextAmongThePoemsIsPublishedToo() throws Exception {
		Files.writeString(Path.of(studio).resolve("poems/Plain.txt"), "the lamp\n");
		assertTrue(out("export", "Plain", "--to", "txt", "-o", "-").contains("the lamp"));
		Shell.Outcome none = run("export", "Lamp", "--to", "txt", "-o", "-");
		assertTrue(none.err().contains("there are: Salt, Plain.txt"), none.err());
		assertTrue(run("export", "Palin", "--to", "txt", "-o", "-").err().contains("(did you mean \"Plain\"?)"), none.err());
	}

	@Test
	void corporaAreRenamedRemovedAndComeBack() {
		out("corpus", "rename", "kitchen", "Galley");
		assertTrue(out("corpus", "list").contains("Galley"));
		assertTrue(out("corpus", "remove", "Galley").contains("gleaner corpus restore \"Galley\""));
		assertEquals("", out("corpus", "list"));
		assertTrue(out("corpus", "restore").contains("Galley"));
		out("corpus", "restore", "Galley");
		assertTrue(out("corpus", "list").contains("Galley"));
		assertEquals(1, run("corpus", "remove", "Kitchen").code());
	}

	@Test
	void threadsAndModelsComeBackFromTheTrash() throws Exception {
		out("runs", "--starter");
		Runs runs = Studio.open(Path.of(studio)).runs();
		Run thread = runs.list().getFirst();
		RunModel model = runs.list().getLast().models().getFirst();
		runs.remove(thread);
		String kept = runs.remove(model).name();
		out("poem", "trash", "Salt");
		String listed = out("trash", "list");
		assertTrue(listed.contains("  thread     ") && listed.contains("  model      ") && listed.contains("  poem       Salt"), listed);
		assertEquals(List.of("poem", "model", "thread"), run("trash", "list", "--json").json().findValuesAsText("kind"));
		assertTrue(out("trash", "restore", kept).startsWith("the model \""));
		out("trash", "restore", run("trash", "list", "--json").json().get(1).get("id").asText());
		Runs again = Studio.open(Path.of(studio)).runs();
		assertTrue(again.list().stream().map(Run::id).toList().contains(thread.id()));
		assertTrue(again.get(model.run()).models().stream().map(RunModel::name).toList().contains(model.name()));
		assertEquals(1, run("trash", "restore", "Water").code());
	}

	@Test
	void threadsAndModelsAreNotedAndRated() throws Exception {
		out("runs", "--starter");
		assertEquals("salt and tar\n", out("runs", "note", "Nightingale", "salt and tar"));
		assertEquals(4, run("runs", "rate", "Nightingale/best", "4", "--json").json().get("rating").asInt());
		assertEquals("a cellar\n", out("runs", "note", "Nightingale/best", "a cellar").substring("★★★★☆\n".length()));
		assertTrue(out("runs", "Nightingale").matches("(?s).*\n {4}salt and tar\n.*★★★★☆  a cellar\n.*"), out("runs", "Nightingale"));
		JsonNode told = run("runs", "Nightingale", "--json").json().get(0);
		assertEquals("salt and tar", told.get("note").asText());
		assertTrue(told.get("rating").isNull());
		assertEquals(List.of("", "", "a cellar"), told.get("models").findValuesAsText("note"));
		assertEquals(4, told.get("models").get(2).get("rating").asInt());
		out("runs", "rate", "Nightingale/best", "0");
		out("runs", "note", "Nightingale/best", "");
		assertTrue(run("runs", "note", "Nightingale/best").err().startsWith("There is no note on "));
		assertEquals(1, run("runs", "note", "Starling", "x").code());
		assertTrue(
				run("runs", "rate", "Nightingale/bst", "4").err().contains("has no model \"bst\" (did you mean \"best\"?), it has: 500"));
	}

	@Test
	void debrisIsListed() throws Exception {
		assertEquals("This studio has no debris yet; make some with: gleaner generate\n", run("debris", "list").err());
		Path day = Files.createDirectories(Path.of(studio).resolve("debris/2016-12-09"));
		Files.writeString(day.resolve("18-39-18_markov_seed-42.txt"), "salt");
		Files.writeString(day.resolve("18-39-19_lstm_39-18-33380_seed-7.txt"), "");
		Files.writeString(day.resolve("mine.txt"), "no debris");
		assertTrue(
				out("debris", "list").matches("(?s) *0  2016-12-09/18-39-19_lstm_39-18-33380_seed-7\n *4  2016-12-09/18-39-18_markov.*"));
		JsonNode one = run("debris", "list", "--json", "--engine", "markov").json();
		assertEquals(1, one.size());
		assertEquals("2016-12-09/18-39-18_markov_seed-42", one.get(0).get("id").asText());
		assertEquals(42, one.get(0).get("seed").asLong());
		assertEquals(1, run("debris", "list", "--json", "--limit", "1").json().size());
	}

	@Test
	void whatIsDoneIsToldInJsonToo() throws Exception {
		assertEquals("Galley", run("corpus", "rename", "Kitchen", "Galley", "--json").json().get("corpus").asText());
		String id = run("corpus", "remove", "Galley", "--json").json().get("trash").asText();
		assertEquals("Galley", run("corpus", "restore", id, "--json").json().get("name").asText());
		assertEquals("poem", run("poem", "trash", "Salt", "--json").json().get(0).get("kind").asText());
		assertEquals("Salt", run("poem", "restore", "Salt", "--json").json().get("name").asText());
		assertTrue(run("export", "Salt", "--to", "txt", "-o", folder.resolve("s.txt").toString(), "--json").json().has("notes"));
		assertEquals(0, run("trash", "empty", "--json").json().get("deleted").asInt());
		assertTrue(run("studio", "backup", folder.toString(), "--json").json().get("files").asInt() > 0);
		assertTrue(Shell.run("new", folder.resolve("other").toString(), "--json").json().has("studio"));
	}

	@Test
	void theTrashIsEmptiedOnlyByWhoIsSure() {
		out("poem", "trash", "Salt");
		Shell.Outcome unsure = run("trash", "empty");
		assertEquals(1, unsure.code());
		assertTrue(unsure.err().contains("1 thing in the trash would be deleted for ever"), unsure.err());
		assertTrue(out("trash", "list").contains("Salt"), "it is still there");
		assertEquals("1 thing is deleted for ever\n", out("trash", "empty", "--yes"));
		assertEquals("", out("trash", "list"));
		assertEquals("The trash is empty.\n", run("trash", "empty", "--yes").err());
	}

	@Test
	void aStudioIsBackedUpAndRestored() {
		String zip = out("studio", "backup", folder.toString()).strip();
		assertTrue(zip.matches(".*studio \\d{4}-\\d\\d-\\d\\d\\.zip"), zip);
		Shell.Outcome again = run("studio", "backup", zip);
		assertEquals(1, again.code());
		assertTrue(again.err().contains("--overwrite"), again.err());
		out("studio", "backup", zip, "--overwrite");
		Path back = folder.resolve("back");
		assertEquals(0, Shell.run("studio", "restore", zip, back.toString()).code());
		assertEquals("Salt\n", Shell.run("poem", "list", "--studio", back.toString()).out());
		assertEquals(1, Shell.run("studio", "restore", zip, back.toString()).code());
	}
}
