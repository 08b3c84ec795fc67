// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.engine.Trainer;
import gleaner.engine.neural.checkpoint.NetShape.LstmShape;
import gleaner.engine.neural.checkpoint.NetShape.WaveNetShape;
import gleaner.files.StudioException;
import gleaner.files.Trashed;
import gleaner.plugins.PluginException;
import gleaner.plugins.install.ExtraPlace;
import gleaner.plugins.install.ExtraSource;
import gleaner.plugins.trust.Consent;
import gleaner.studio.Studio;
import gleaner.studio.debris.DebrisEntry;
import gleaner.studio.debris.DebrisFile;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.WorkbenchException;
import org.eclipse.ui.forms.widgets.ExpandableComposite;
import org.eclipse.ui.forms.widgets.ToggleHyperlink;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;

/** Threads as a poet sees them: cards, losses, models; one of them speaks in a pane; others are stopped, resumed and begun. */
class ThreadsViewTest {
	private static final String OLD = "2016-10-26T18-39-18";
	private static final String YOUNG = "2016-10-27T10-38-59";
	private static final String COMMAND = "gleaner.command";

	private Studio studio;
	private TinyRun old;
	private TinyRun young;

	@BeforeEach
	void makeThreads() throws Exception {
		Driver.waitForStudio();
		studio = DebrisDriver.studio();
		removeThreads(OLD, YOUNG);
		for (String left : List.of("training.log", "notes.json", "samples/145070.txt"))
			Files.deleteIfExists(studio.runs().folder().resolve(OLD).resolve(left));
		old = new TinyRun(studio.runs().folder(), OLD, new WaveNetShape(List.of(1, 2, 4), 1, 8, 8, 16)).card("""
				{ "format": 1, "name": "windows and salt", "engine": "wavenet", "state": "finished", "born": "2016-10-26T18:39:18", \
				"died": "2016-10-30T11:28:00", "steps": 145070, "loss": 3.9,
				  "parameters": { "dilation": "8", "residual": "32", "skip": "4096" }, "health": [ { "step": 128000, \
				"what": "the gradient explodes" } ],
				  "models": [ { "step": 4800, "loss": 2.36, "validationLoss": 2.5 }, { "step": 33380, "loss": 0.67, \
				"validationLoss": 0.82 }, { "step": 145070, "loss": 3.9, "validationLoss": 4.1 } ] }
				""").model(4800).model(33380).model(145070).losses(145070, 128000).log("2016-10-26T18:39:18 born: a net of 39,912 weights")
				.log("2016-10-26T21:02:11 model 4800 is kept: loss 2.3601, validation loss 2.5012")
				.log("2016-10-28T03:15:40 model 33380 is kept: loss 0.6703, validation loss 0.8204")
				.log("2016-10-30T09:12:05 step 128000: the gradient explodes")
				.samples(4800, "at night the the sand the the\nsoreath of the ther", "at nigh, hel wing fo\nsthe derk")
				.samples(33380, "at night, say, that direction.\n\n        now. so you hear we are\nshaking",
						"at night the window is a slow\nand winter argument of hands\nlit by the salt");
		young = new TinyRun(studio.runs().folder(), YOUNG, new LstmShape(2, 16)).card("""
				{ "format": 1, "name": "", "engine": "lstm", "state": "stopped", "born": "2016-10-27T10:38:59", "steps": 44800, \
				"loss": 0.67, "validationLoss": 0.8, "parameters": { "layers": "2", "cells": "16" },
				  "models": [ { "step": 10000, "loss": 1.5, "validationLoss": 1.7 }, { "step": 44800, "loss": 0.67, \
				"validationLoss": 0.8 } ] }
				""").model(10000).model(44800).losses(44800, Integer.MAX_VALUE);
	}

	private void removeThreads(String... stay) throws IOException {
		Path runs = studio.runs().folder();
		List<Path> all;
		try (Stream<Path> walk = Files.walk(runs)) {
			all = walk.filter(path -> !path.equals(runs) && Stream.of(stay).noneMatch(id -> path.startsWith(runs.resolve(id))))
					.sorted(Comparator.reverseOrder()).toList();
		}
		for (Path path : all) Files.delete(path);
	}

	@AfterEach
	void goBack() {
		System.clearProperty(COMMAND);
		perspective("gleaner.glean");
	}

	private static void perspective(String id) {
		Driver.ui(() -> {
			try {
				PlatformUI.getWorkbench().showPerspective(id, Driver.window());
			} catch (WorkbenchException e) {
				throw new IllegalStateException(e);
			}
		});
	}

	private static Composite area(String view) {
		return (Composite) Driver.page().findView(view).getSite().getService(MPart.class).getWidget();
	}

	private static Table cards() {
		return Driver.all(area("gleaner.ui.threads"), Table.class).getFirst();
	}

	private static Table models() {
		return Driver.all(area("gleaner.ui.models"), Table.class).getFirst();
	}

	private static String card(String part) {
		return Stream.of(cards().getItems()).map(item -> item.getText()).filter(text -> text.contains(part)).findFirst().orElse("");
	}

	private static void choose(String part) {
		Driver.ui(() -> {
			int index = Stream.of(cards().getItems()).map(item -> item.getText().contains(part)).toList().indexOf(true);
			cards().setSelection(index);
			cards().notifyListeners(SWT.Selection, new Event());
		});
	}

	private static boolean isEnabledNow(String button) {
		return Driver.ui(() -> isEnabled(button));
	}

	private static boolean isEnabled(String button) {
		return Driver.find(area("gleaner.ui.threads"), Button.class, b -> b.getText().equals(button)).isEnabled();
	}

	private void openTrain() {
		perspective("gleaner.train");
		Driver.waitFor("both cards", () -> cards().getItemCount() >= 2 && !card("39-18").isEmpty() && !card("38-59").isEmpty());
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
		perspective("gleaner.train");
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

	private static StyledText text(String view) {
		return Driver.all(area(view), StyledText.class).getFirst();
	}

	private static StyledText samples() {
		return text("gleaner.ui.samples");
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

	private static Combo stars() {
		return Driver.all(area("gleaner.ui.notes"), Combo.class).getFirst();
	}

	private static void rate(int stars) {
		Driver.ui(() -> {
			stars().select(stars);
			stars().notifyListeners(SWT.Selection, new Event());
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
		perspective("gleaner.glean");
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
		perspective("gleaner.glean");
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
	void aThreadIsStoppedResumedAndBegun() throws Exception {
		Path said = programThatTellsItsWords();
		openTrain();
		choose("38-59");
		Driver.waitFor("that it can be resumed", () -> isEnabled("Resume") && !isEnabled("Stop"));
		Driver.command("gleaner.thread.resume");
		Driver.waitFor("the program", () -> lines(said).contains("train --studio " + studio.folder() + " --resume " + YOUNG));
		try (FileChannel channel = FileChannel.open(young.folder().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
				FileLock lock = channel.lock()) {
			assertTrue(lock.isValid());
			Driver.waitFor("that it is alive", () -> card("38-59").contains("alive") && isEnabled("Stop") && !isEnabled("Resume"));
			Driver.command("gleaner.thread.stop");
			Driver.waitFor("the stop file", () -> Files.exists(young.folder().resolve("stop")));
		}
		ServiceRegistration<Trainer> trainer = register(new FormTrainer());
		try {
			Driver.commandLater("gleaner.thread.new");
			Shell dialog = Driver.dialog("New Thread");
			Driver.screenshot("new-thread");
			Driver.ui(() -> Driver.all(dialog, Text.class).getFirst().setText("first light"));
			Driver.press(dialog, "Train");
			Driver.waitFor("the program", () -> lines(said).contains("--name first light"));
			assertTrue(lines(said).contains(" --engine lstm --corpus "), lines(said));
		} finally {
			trainer.unregister();
		}
	}

	/** Brings a trainer when the test says so. */
	private static final class SlowSource implements ExtraSource {
		private final BlockingQueue<String> orders = new LinkedBlockingQueue<>();
		private volatile boolean isAtIt;
		private volatile boolean wasInterrupted;
		private volatile ServiceRegistration<Trainer> trainer;

		@Override
		public Optional<ExtraPlace> place() throws PluginException {
			return Optional.of(ExtraPlace.at("https://trainer.test/"));
		}

		@Override
		public long size(ExtraPlace place) {
			return 122_000_000;
		}

		@Override
		public boolean add(ExtraPlace place, Consent consent) throws PluginException, InterruptedException {
			isAtIt = true;
			try {
				String order = orders.take();
				if (order.equals("fail")) throw new PluginException("the net is down; try again later");
				if (order.equals("ask") && !consent.takesUnsigned("Echo is not signed", "/a/site"))
					throw new PluginException("you did not agree");
				trainer = register(new FormTrainer());
				return true;
			} catch (InterruptedException e) {
				wasInterrupted = true;
				throw e;
			} finally {
				isAtIt = false;
			}
		}
	}

	@Test
	void withoutATrainerTheFormAddsItAndGoesOn() throws Exception {
		Path said = programThatTellsItsWords();
		SlowSource source = new SlowSource();
		ServiceRegistration<ExtraSource> service = FrameworkUtil.getBundle(ThreadsViewTest.class).getBundleContext()
				.registerService(ExtraSource.class, source, new Hashtable<>());
		try {
			openTrain();
			Driver.commandLater("gleaner.thread.new");
			Shell dialog = Driver.dialog("New Thread");
			Driver.ui(() -> Driver.all(dialog, Text.class).getFirst().setText("at last"));
			Driver.waitFor("how large it is", () -> offer(dialog).contains("(122 MB). <a>Add it</a>"));
			Driver.press(dialog, "Train");
			Driver.waitFor("the adding", () -> source.isAtIt && offer(dialog).contains("<a>Cancel</a>") && !canTrain(dialog));
			Driver.screenshot("new-thread-adding");
			clickOffer(dialog);
			Driver.waitFor("that it is called off", () -> source.wasInterrupted && !source.isAtIt && canTrain(dialog)
					&& offer(dialog).startsWith("The trainer was not added."));
			Driver.press(dialog, "Train");
			source.orders.add("fail");
			Driver.waitFor("why not",
					() -> offer(dialog).startsWith("The trainer was not added: the net is down; try again later.") && canTrain(dialog));
			assertEquals("", lines(said));
			Driver.press(dialog, "Train");
			source.orders.add("come");
			Driver.waitFor("the training that was asked for", () -> lines(said).contains("--name at last") && dialog.isDisposed());
		} finally {
			service.unregister();
			if (source.trainer != null) source.trainer.unregister();
		}
	}

	@Test
	void theTrainerThatNobodyVouchesForComesOnlyWithAYes() throws Exception {
		programThatTellsItsWords();
		SlowSource source = new SlowSource();
		ServiceRegistration<ExtraSource> service = FrameworkUtil.getBundle(ThreadsViewTest.class).getBundleContext()
				.registerService(ExtraSource.class, source, new Hashtable<>());
		try {
			openTrain();
			Driver.commandLater("gleaner.thread.new");
			Shell dialog = Driver.dialog("New Thread");
			Driver.waitFor("the offer", () -> offer(dialog).contains("<a>Add it</a>"));
			source.orders.add("ask");
			clickOffer(dialog);
			Shell question = Driver.dialog("Install Unsigned?");
			Driver.screenshot("trainer-unsigned");
			assertEquals("Don't Install", Driver.ui(() -> question.getDefaultButton().getText()));
			Driver.press(question, "Don't Install");
			Driver.waitFor("that it was not added", () -> offer(dialog).startsWith("The trainer was not added: you did not agree."));

			source.orders.add("ask");
			clickOffer(dialog);
			Shell again = Driver.dialog("Install Unsigned?");
			clickOffer(dialog);
			Driver.waitFor("the question to go when nobody waits for an answer", () -> again.isDisposed() && source.wasInterrupted);

			source.orders.add("ask");
			clickOffer(dialog);
			Driver.press(Driver.dialog("Install Unsigned?"), "Install It Unsigned");
			Driver.waitFor("the trainer", () -> source.trainer != null);
			Driver.press(dialog, "Cancel");
		} finally {
			service.unregister();
			if (source.trainer != null) source.trainer.unregister();
		}
	}

	/** UI thread. */
	private static boolean canTrain(Shell dialog) {
		return Driver.find(dialog, Button.class, button -> button.getText().equals("Train")).isEnabled();
	}

	/** What the offer of the trainer says; UI thread. */
	private static String offer(Shell dialog) {
		return Driver.all(dialog, Link.class).stream().filter(Link::isVisible).map(Link::getText).findFirst().orElse("");
	}

	private static void clickOffer(Shell dialog) {
		Driver.ui(() -> Driver.send(Driver.find(dialog, Link.class, Link::isVisible), SWT.Selection));
	}

	@Test
	void threadsAndModelsGoToTheTrashAndComeBack() {
		openTrain();
		choose("39-18");
		Driver.waitFor("the models", () -> models().getItemCount() == 3);
		List<String> before = trash(); // other tests leave models there
		chooseModel(0);
		Driver.key(Driver.ui(ThreadsViewTest::models), 0, SWT.DEL);
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

	private static List<String> with(String kind, List<String> others) {
		return Stream.concat(Stream.of(kind), others.stream()).sorted().toList();
	}

	/** The kinds of what is in the trash, in the order of the alphabet. */
	private List<String> trash() {
		try {
			return studio.trash().list().stream().map(Trashed::kind).filter(List.of("model", "thread")::contains).sorted().toList();
		} catch (StudioException e) {
			throw new IllegalStateException(e);
		}
	}

	/** The file into which a program writes its words that is started instead of a training. */
	private static Path programThatTellsItsWords() throws IOException {
		Path said = Files.createTempFile("gleaner-said-", ".txt");
		Path program = Files.createTempFile("gleaner-program-", ".sh");
		Files.writeString(program, "echo \"$@\" >> " + said + "\n");
		System.setProperty(COMMAND, "/bin/sh " + program);
		return said;
	}

	private static ServiceRegistration<Trainer> register(Trainer trainer) {
		return FrameworkUtil.getBundle(ThreadsViewTest.class).getBundleContext().registerService(Trainer.class, trainer,
				new Hashtable<>(Map.of(Trainer.ENGINE, "lstm")));
	}

	@Test
	void aThreadIsResumedWithChanges() throws Exception {
		Path said = programThatTellsItsWords();
		young.card(lines(young.folder().resolve("run.json")).replace("\"name\": \"\"", "\"name\": \"second turn\"")
				.replace("\"cells\": \"16\"", "\"cells\": \"16\", \"rate\": \"0.004\", \"samplePrompt\": \"at night\""));
		ServiceRegistration<Trainer> trainer = register(new FormTrainer());
		try {
			openTrain();
			choose("38-59");
			Driver.waitFor("that it can be resumed, as it is set now",
					() -> card("38-59").contains("second turn") && isEnabled("Resume") && isEnabled("…"));
			Driver.commandLater("gleaner.thread.resume.changes");
			Shell dialog = Driver.dialog("Resume second turn with Changes");
			assertEquals(List.of("Learning", "Samples"), headings(dialog), "only what may be changed");
			assertEquals(List.of("0.004", "at night"), fields(dialog), "as the thread is set, not as is standard");
			Driver.waitFor("the keys to go to the first field",
					() -> Driver.display().getFocusControl() == Driver.all(dialog, Text.class).getFirst());
			assertTrue(says(dialog, "44,800 steps so far. Nothing has changed"));
			field(dialog, "0.004", "fast");
			assertTrue(says(dialog, "Learning rate is \"fast\", must be a number from 0 to 1000000000"));
			assertFalse(Driver.ui(() -> Driver.find(dialog, Button.class, b -> b.getText().equals("Resume")).isEnabled()));
			Driver.screenshot("resume-wrong");
			field(dialog, "fast", "0.0040");
			assertEquals(List.of("Learning", "Samples"), headings(dialog), "the same number is no change");
			field(dialog, "0.0040", "0.01");
			field(dialog, "at night", "");
			assertEquals(List.of("Learning: 1 changed", "Samples: 1 changed"), headings(dialog));
			assertEquals(List.of("was <a>0.004</a>", "was <a>at night</a>"), marks(dialog));
			Driver.screenshot("resume-light");
			PoemDriver.inOtherTheme(() -> Driver.screenshot("resume-dark"));
			Driver.ui(() -> Driver.send(Driver.find(dialog, Link.class, link -> link.getText().contains("at night")), SWT.Selection));
			assertEquals(List.of("0.01", "at night"), fields(dialog), "one is put back");
			assertEquals(List.of("was <a>0.004</a>"), marks(dialog));
			Driver.screenshot("resume-put-back");
			assertTrue(says(dialog, "44,800 steps so far. One setting changes from here on"));
			Driver.press(dialog, "Resume");
			Driver.waitFor("the program",
					() -> lines(said).equals("train --studio " + studio.folder() + " --resume " + YOUNG + " --set rate=0.01\n"));
			Driver.press(area("gleaner.ui.threads"), "…");
			Driver.press(Driver.dialog("Resume second turn with Changes"), "Resume");
			Driver.waitFor("the thread that goes on as it was", () -> lines(said).endsWith(" --resume " + YOUNG + "\n"));
		} finally {
			trainer.unregister();
		}
	}

	private static List<String> fields(Shell dialog) {
		return Driver.ui(() -> Driver.all(dialog, Text.class).stream().map(Text::getText).toList());
	}

	private static List<String> marks(Shell dialog) {
		return Driver.ui(() -> Driver.all(dialog, Link.class).stream().filter(Link::isVisible).map(Link::getText).toList());
	}

	private static boolean says(Shell dialog, String words) {
		return Driver.ui(() -> Driver.all(dialog, Label.class).stream().anyMatch(label -> label.getText().startsWith(words)));
	}

	@Test
	void severalValuesInAFieldMakeSeveralThreads() throws Exception {
		Path said = programThatTellsItsWords();
		ServiceRegistration<Trainer> trainer = register(new FormTrainer());
		try {
			openTrain();
			Driver.commandLater("gleaner.thread.new");
			Shell dialog = Driver.dialog("New Thread");
			field(dialog, "256", "64, 2");
			assertTrue(says(dialog, "Cells is \"2\", must be a whole number from 4 to 1024."));
			assertFalse(Driver.ui(() -> canTrain(dialog)));
			field(dialog, "64, 2", "64, 128");
			field(dialog, "2", "1, 2");
			Driver.ui(() -> Driver.all(dialog, Text.class).getFirst().setText("wide or deep"));
			assertEquals("4 threads, compared after 10,000 and 20,000 steps; the better half trains on each time. "
					+ "<a>How long will it take?</a>", marks(dialog).getFirst());
			Driver.screenshot("new-threads-light");
			PoemDriver.inOtherTheme(() -> Driver.screenshot("new-threads-dark"));
			Driver.press(dialog, "Train");
			Driver.waitFor("the program", () -> lines(said).contains("sweep --studio " + studio.folder() + " --engine lstm --corpus ")
					&& lines(said).contains(" --steps 20000 --job wide or deep --set layers=1,2 --set cells=64,128 --no-estimate"));
		} finally {
			trainer.unregister();
		}
	}

	@Test
	void theFormOfANewThreadIsFoldedAndChecked() throws Exception {
		Path said = programThatTellsItsWords();
		ServiceRegistration<Trainer> trainer = register(new FormTrainer());
		try {
			openTrain();
			Driver.commandLater("gleaner.thread.new");
			Shell dialog = Driver.dialog("New Thread");
			Driver.waitFor("the keys to go to the first field, not to a button",
					() -> Driver.display().getFocusControl() == Driver.all(dialog, Combo.class).getFirst());
			assertEquals(List.of("The net", "Learning", "Samples"), headings(dialog));
			List<String> nameless = new ArrayList<>();
			Driver.ui(() -> Nameless.note(dialog, "New Thread", nameless));
			assertEquals(List.of(), nameless);
			Driver.ui(() -> assertEquals(List.of(true, false, false),
					Driver.all(dialog, ExpandableComposite.class).stream().map(ExpandableComposite::isExpanded).toList()));
			field(dialog, "2", "9");
			assertEquals("The net: 1 wrong", headings(dialog).getFirst());
			assertFalse(Driver.ui(() -> Driver.find(dialog, Button.class, b -> b.getText().equals("Train")).isEnabled()));
			assertTrue(Driver.ui(() -> Driver.all(dialog, Label.class).stream()
					.anyMatch(label -> label.getText().equals("Layers is \"9\", must be a whole number from 1 to 4."))));
			Driver.screenshot("new-thread-wrong");
			field(dialog, "9", "2");
			field(dialog, "256", "64");
			Driver.key(Driver.ui(() -> Driver.all(dialog, ToggleHyperlink.class).get(1)), 0, SWT.CR);
			field(dialog, "0.002", "0.01");
			assertEquals(List.of("The net: 1 changed", "Learning: 1 changed", "Samples"), headings(dialog));
			Driver.screenshot("new-thread-light");
			PoemDriver.inOtherTheme(() -> Driver.screenshot("new-thread-dark"));
			Driver.press(dialog, "Train");
			Driver.waitFor("the program",
					() -> lines(said).contains("cells=64") && lines(said).contains("rate=0.01") && lines(said).contains("--engine lstm"));
		} finally {
			trainer.unregister();
		}
	}

	private static List<String> headings(Shell dialog) {
		return Driver.ui(() -> Driver.all(dialog, ExpandableComposite.class).stream().map(ExpandableComposite::getText).toList());
	}

	private static void field(Shell dialog, String from, String to) {
		Driver.ui(() -> Driver.find(dialog, Text.class, text -> text.getText().equals(from)).setText(to));
	}

	private static String lines(Path file) {
		try {
			return Files.readString(file);
		} catch (IOException e) {
			return "";
		}
	}
}
