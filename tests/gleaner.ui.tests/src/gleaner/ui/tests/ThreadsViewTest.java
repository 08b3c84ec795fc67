// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.files.StudioException;
import gleaner.files.Trashed;
import gleaner.studio.debris.DebrisEntry;
import gleaner.studio.debris.DebrisFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.junit.jupiter.api.Test;

/** Threads as a poet sees them: cards, losses, models, notes; one of them speaks in a pane, others go to the trash and come back. */
class ThreadsViewTest extends ThreadsRoom {
	private static boolean isEnabledNow(String button) {
		return Driver.ui(() -> isEnabled(button));
	}

	@Test
	void cardsLossesAndModelsAreShownInBothThemes() throws Exception {
		openTrain();
		choose("39-18");
		Driver.waitFor("the models", () -> models().getItemCount() == 3);
		assertTrue(Driver.ui(() -> cards().getItem(0).getBounds().width) > 100, "a card has room to be painted in");
		assertTrue(Driver.ui(() -> models().getItem(0).getBounds().width) > 10, "so have the words of a model");
		String words = Driver.ui(() -> card("39-18"));
		assertTrue(words.contains("windows and salt") && words.contains("145,070") && words.contains("skip 4096")
				&& words.contains("33,380, validation 0.82"), words);
		chooseModel(1);
		Driver.view("gleaner.ui.samples");
		Driver.waitFor("what the best model said", () -> samples().getText().contains("now. so you hear we are"));
		assertEquals(List.of("4,800 young", "33,380 ★ mature", "145,070 ancient"),
				Driver.ui(() -> Stream.of(models().getItems()).map(item -> item.getText(0) + " " + item.getText(1)).toList()));
		Driver.screenshot("train-light");
		PoemDriver.inOtherTheme(() -> Driver.screenshot("train-dark"));
		Driver.ui(() -> Driver.page().activate(Driver.page().findView("gleaner.ui.threads")));
		Driver.waitFor("the keys to go to the cards", () -> cards().isFocusControl());
		Driver.screenshot("train-focus-light");
		PoemDriver.inOtherTheme(() -> Driver.screenshot("train-focus-dark"));
		young.card("{ \"format\": 1, \"engine\": \"lstm\", \"state\": \"stopped\", \"steps\": 50000 }");
		Driver.waitFor("what has changed on disk", () -> card("38-59").contains("50,000"));
	}

	@Test
	void anEmptyRoomOffersTheStarterVintages() throws Exception {
		removeThreads();
		Driver.room("gleaner.train");
		Link offer = Driver.ui(() -> Driver.all(area("gleaner.ui.threads"), Link.class).getFirst());
		Driver.waitFor("the offer", () -> offer.isVisible() && cards().getItemCount() == 0);
		Driver.screenshot("train-empty");
		Driver.ui(() -> Driver.send(offer, SWT.Selection));
		Driver.waitFor("two threads", () -> cards().getItemCount() == 2 && !offer.isVisible());
		choose("wavenet");
		Driver.waitFor("its models", () -> models().getItemCount() == 3);
		chooseModel(2);
		Driver.view("gleaner.ui.samples");
		assertFalse(isEnabledNow("Resume"), "it has no state");
		Driver.waitFor("the howl of the last one", () -> samples().getText().contains("wawwwo"));
		Driver.screenshot("train-starter-collapse");
		choose("lstm");
		Driver.waitFor("the models of the other", () -> models().getItem(2).getText(0).equals("40,000"));
		chooseModel(2);
		Driver.waitFor("what the mature one said", () -> samples().getText().contains("The moon can see the way to bear"));
		Driver.screenshot("train-starter-light");
		PoemDriver.inOtherTheme(() -> Driver.screenshot("train-starter-dark"));
	}

	private static void chooseModel(int index) {
		Driver.ui(() -> {
			models().setSelection(index);
			Event event = new Event();
			event.item = models().getItem(index);
			models().notifyListeners(SWT.Selection, event);
		});
	}

	/** What the labels say; of one that is shortened the whole, which its tip says. */
	private static List<String> labels(String view) {
		return Driver.ui(() -> Driver.all(area(view), Label.class).stream()
				.map(label -> label.getText().endsWith("…") && label.getToolTipText() != null ? label.getToolTipText() : label.getText())
				.toList());
	}

	@Test
	void samplesAndLogFollowTheChoice() throws Exception {
		openTrain();
		choose("39-18");
		Driver.waitFor("the models", () -> models().getItemCount() == 3);
		chooseModel(1);
		Driver.waitFor("what the best model said", () -> samples().getText().contains("winter argument"));
		assertEquals(List.of("windows and salt, 33,380 steps", "validation 0.82 · ★ mature"), labels("gleaner.ui.samples"));
		chooseModel(0);
		Driver.waitFor("what the young model said", () -> samples().getText().startsWith("diversity 0.5\nat night the the sand"));
		assertEquals(List.of("windows and salt, 4,800 steps", "validation 2.50 · young"), labels("gleaner.ui.samples"));
		Driver.view("gleaner.ui.samples");
		Driver.ui(() -> samples().setSelection(14, 22));
		Driver.waitFor("the focus", () -> samples().isFocusControl());
		Driver.command("org.eclipse.ui.edit.copy");
		Clipboard clipboard = Driver.ui(() -> new Clipboard(Driver.display()));
		assertEquals("at night", Driver.ui(() -> clipboard.getContents(TextTransfer.getInstance())));
		Driver.ui(clipboard::dispose);
		chooseModel(2);
		Driver.waitFor("a word about the model without samples", () -> samples().getText().contains("This model has no samples"));
		StyledText log = Driver.ui(() -> text("gleaner.ui.log"));
		Driver.waitFor("the log", () -> log.getText().endsWith("step 128000: the gradient explodes"));
		Driver.ui(() -> log.setSelection(0, 10));
		old.log("2016-10-30T11:28:00 stopped at step 145070").samples(145070, "****", "****");
		Driver.waitFor("what has come", () -> log.getText().endsWith("explodes\n2016-10-30T11:28:00 stopped at step 145070"));
		assertEquals("2016-10-26", Driver.ui(log::getSelectionText), "what is selected stays selected");
		choose("38-59");
		Driver.waitFor("that the other thread has no log", () -> log.getText().isEmpty());
		assertEquals("44,800", Driver.ui(() -> models().getSelection()[0].getText(0)));
	}

	@Test
	void notesAreSavedUndoneAndKeptApart() throws Exception {
		openTrain();
		choose("39-18");
		Driver.waitFor("the models", () -> models().getItemCount() == 3);
		chooseModel(1);
		Driver.view("gleaner.ui.notes");
		Driver.waitFor("the field",
				() -> text("gleaner.ui.notes").isEnabled() && labels("gleaner.ui.notes").contains("windows and salt, 33,380 steps"));
		Path notes = old.folder().resolve("notes.json");
		write("Dense, intricate; breaks its lines where breath would. Obsessed with windows and salt.");
		Driver.waitFor("the note on the disk, without leaving the field", () -> lines(notes).contains("windows and salt"));
		rate(4);
		Driver.waitFor("the stars among the models", () -> models().getItem(1).getText(2).equals("★★★★☆"));
		Driver.screenshot("train-notes-light");
		PoemDriver.inOtherTheme(() -> Driver.screenshot("train-notes-dark"));
		write("Goes quiet.");
		chooseModel(0);
		Driver.waitFor("what was written last", () -> lines(notes).contains("Goes quiet."));
		Driver.waitFor("the other model's empty note",
				() -> text("gleaner.ui.notes").getText().isEmpty() && stars().getSelectionIndex() == 0);
		chooseModel(1);
		Driver.waitFor("the note again",
				() -> text("gleaner.ui.notes").getText().endsWith("Goes quiet.") && stars().getSelectionIndex() == 4);
		write("A mistake.");
		Driver.ui(() -> Driver.page().activate(Driver.page().findView("gleaner.ui.notes")));
		Driver.command("org.eclipse.ui.edit.undo");
		assertTrue(Driver.ui(() -> text("gleaner.ui.notes").getText().endsWith("Goes quiet.")));
		Driver.waitFor("that the mistake is gone from the disk as well",
				() -> !lines(notes).contains("mistake") && lines(notes).contains("Goes quiet."));
		old.card(lines(old.folder().resolve("run.json")).replace("145070, \"loss\"", "145080, \"loss\""));
		Driver.waitFor("what the trainer wrote", () -> card("39-18").contains("145,080"));
		assertTrue(lines(notes).contains("Goes quiet."), "the trainer touches no note");
	}

	private static void write(String words) {
		Driver.ui(() -> {
			StyledText field = text("gleaner.ui.notes");
			field.replaceTextRange(field.getCharCount(), 0, words);
		});
	}

	/** What stands below a row once it is open. */
	private static List<String> expanded(Tree tree, TreeItem row) {
		row.setExpanded(true);
		Event event = new Event();
		event.item = row;
		tree.notifyListeners(SWT.Expand, event);
		return Stream.of(row.getItems()).map(item -> item.getText(0) + " " + item.getText(1)).toList();
	}

	@Test
	void theStudioListsThreadsAndTheirModels() {
		DebrisDriver panes = new DebrisDriver();
		panes.panes(1);
		Driver.room("gleaner.glean");
		Driver.view("gleaner.ui.studio");
		Tree tree = Driver.ui(() -> Driver.all(area("gleaner.ui.studio"), Tree.class).getFirst());
		String name = "windows and salt  39-18";
		Driver.waitFor("the thread", () -> Driver.row(tree.getItem(1).getItems(), name).isPresent());
		List<String> steps = List.of("4,800 2.50", "33,380  ★ 0.82", "145,070 4.10");
		Driver.waitFor("its models",
				() -> Driver.row(tree.getItem(1).getItems(), name).filter(thread -> expanded(tree, thread).equals(steps)).isPresent());
		Driver.ui(() -> tree.setSelection(Driver.row(tree.getItem(1).getItems(), name).orElseThrow().getItem(0)));
		Driver.screenshot("studio-models-light");
		PoemDriver.inOtherTheme(() -> Driver.screenshot("studio-models-dark"));
		Driver.ui(() -> Driver.send(tree, SWT.DefaultSelection));
		Driver.waitFor("the choice in the Mix", () -> combos().stream().anyMatch(combo -> combo.getText().contains("windows and salt"))
				&& combos().stream().anyMatch(combo -> combo.getText().equals("4,800 steps")));
		Driver.command("gleaner.thread.show", "thread", OLD, "model", OLD + "/145070");
		Driver.waitFor("the room",
				() -> Driver.page().getPerspective().getId().equals("gleaner.train") && models().getSelectionIndex() == 2);
		Driver.room("gleaner.glean");
		panes.choose("Markov");
		panes.close();
	}

	@Test
	void aModelSpeaksInAPane() throws Exception {
		DebrisDriver panes = new DebrisDriver();
		panes.panes(1);
		openTrain();
		choose("39-18");
		Driver.waitFor("the models", () -> models().getItemCount() == 3);
		Driver.ui(() -> {
			models().setSelection(0);
			Event open = new Event();
			open.item = models().getItem(0);
			models().notifyListeners(SWT.Selection, open);
			models().notifyListeners(SWT.DefaultSelection, open);
		});
		Driver.waitFor("the debris", () -> Driver.page().getPerspective().getId().equals("gleaner.glean"));
		Driver.waitFor("the choice in the Mix", () -> combos().stream().anyMatch(combo -> combo.getText().contains("windows and salt"))
				&& combos().stream().anyMatch(combo -> combo.getText().equals("4,800 steps")));
		panes.type("Prompt", "at night \u00BF");
		Driver.command("gleaner.debris.start");
		Driver.waitFor("text", () -> panes.length(0) > 100);
		assertTrue(panes.around(0).contains("windows and salt, 4,800 steps"), panes.around(0));
		Driver.screenshot("model-in-pane");
		Driver.command("gleaner.debris.stop");
		Driver.waitFor("the end", () -> newest().making().model().isPresent() && newest().remarks().isEmpty());
		assertTrue(newest().making().model().get().startsWith(OLD + "/4800@"), newest().making().model().get());
		assertEquals(1, newest().notes().size());
		panes.panes(2);
		Driver.command("gleaner.debris.pane", "pane", "2");
		Driver.command("gleaner.debris.show", "debris", newest().id());
		Driver.waitFor("what the engine said of it", () -> labels("gleaner.ui.debris").stream()
				.anyMatch(words -> words.startsWith("Poem 1: the model never learnt these characters of the prompt")));
		Driver.screenshot("model-notes");
		panes.panes(1);
		Driver.ui(() -> {
			Combo age = combos().stream().filter(combo -> combo.getText().equals("4,800 steps")).findFirst().orElseThrow();
			age.select(0);
			age.notifyListeners(SWT.Selection, new Event());
		});
		Driver.waitFor("the best", () -> combos().stream().anyMatch(combo -> combo.getText().equals("mature: the best, 33,380 steps")));
		panes.choose("Markov");
		panes.close();
	}

	private static List<Combo> combos() {
		return Driver.all(area("gleaner.ui.mix"), Combo.class);
	}

	private DebrisFile newest() {
		try {
			DebrisEntry entry = studio.debris().list().getFirst();
			return studio.debris().open(entry.id());
		} catch (StudioException e) {
			throw new IllegalStateException(e);
		}
	}

	@Test
	void threadsAndModelsGoToTheTrashAndComeBack() {
		openTrain();
		choose("39-18");
		Driver.waitFor("the models", () -> models().getItemCount() == 3);
		List<String> before = trash(); // other tests leave models there
		chooseModel(0);
		Driver.key(Driver.ui(ThreadsRoom::models), 0, SWT.DEL);
		Driver.waitFor("the model to be gone", () -> models().getItemCount() == 2 && models().getItem(0).getText(0).equals("33,380"));
		Driver.waitFor("the model in the trash", () -> trash().equals(with("model", before)));
		Driver.command("gleaner.trash.restore");
		Driver.waitFor("the model to be back", () -> models().getItemCount() == 3 && trash().equals(before));
		choose("39-18");
		Driver.command("gleaner.thread.delete");
		Driver.waitFor("the thread to be gone", () -> cards().getItemCount() == 1 && card("39-18").isEmpty());
		Driver.waitFor("the thread in the trash", () -> trash().equals(with("thread", before)) && !Files.exists(old.folder()));
		Driver.command("gleaner.trash.restore");
		Driver.waitFor("the thread to be back", () -> cards().getItemCount() == 2 && !card("39-18").isEmpty() && trash().equals(before));
		choose("39-18");
		Driver.waitFor("all its models", () -> models().getItemCount() == 3);
	}

	/** The kinds of what is in the trash, in the order of the alphabet. */
	private List<String> trash() {
		try {
			return studio.trash().list().stream().map(Trashed::kind).filter(List.of("model", "thread")::contains).sorted().toList();
		} catch (StudioException e) {
			throw new IllegalStateException(e);
		}
	}

	private static Combo stars() {
		return Driver.all(area("gleaner.ui.notes"), Combo.class).getFirst();
	}

	private static void rate(int stars) {
		Driver.ui(() -> {
			stars().select(stars);
			stars().notifyListeners(SWT.Selection, new Event());
		});
	}

	private static List<String> with(String kind, List<String> others) {
		return Stream.concat(Stream.of(kind), others.stream()).sorted().toList();
	}
}
