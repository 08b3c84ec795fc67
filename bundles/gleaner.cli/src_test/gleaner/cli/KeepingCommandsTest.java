package gleaner.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
	void theTrashIsEmptiedOnlyByWhoIsSure() {
		out("poem", "trash", "Salt");
		Shell.Outcome unsure = run("trash", "empty");
		assertEquals(1, unsure.code());
		assertTrue(unsure.err().contains("1 thing in the trash would be deleted for ever"), unsure.err());
		assertTrue(out("trash", "list").contains("Salt"), "it is still there");
		assertEquals("1 thing is deleted for ever\n", out("trash", "empty", "--yes"));
		assertEquals("", out("trash", "list"));
		assertEquals("There is nothing in the trash.\n", run("trash", "empty", "--yes").err());
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
