package gleaner.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.engine.neural.checkpoint.NetShape.LstmShape;
import gleaner.engine.neural.checkpoint.NetShape.WaveNetShape;
import gleaner.studio.Studio;
import gleaner.studio.StudioException;
import gleaner.studio.debris.DebrisEntry;
import gleaner.studio.debris.DebrisFile;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.WorkbenchException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

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
		old = new TinyRun(studio.runs().folder(), OLD, new WaveNetShape(List.of(1, 2, 4), 1, 8, 8, 16)).card("""
				{ "format": 1, "name": "windows and salt", "engine": "wavenet", "state": "finished", "born": "2016-10-26T18:39:18", "died": "2016-10-30T11:28:00", "steps": 145070, "loss": 3.9,
				  "parameters": { "dilation": "8", "residual": "32", "skip": "4096" }, "health": [ { "step": 128000, "what": "the gradient explodes" } ],
				  "models": [ { "step": 4800, "loss": 2.36, "validationLoss": 2.5 }, { "step": 33380, "loss": 0.67, "validationLoss": 0.82 }, { "step": 145070, "loss": 3.9, "validationLoss": 4.1 } ] }
				""").model(4800).model(33380).model(145070).losses(145070, 128000);
		young = new TinyRun(studio.runs().folder(), YOUNG, new LstmShape(2, 16)).card("""
				{ "format": 1, "name": "", "engine": "lstm", "state": "stopped", "born": "2016-10-27T10:38:59", "steps": 44800, "loss": 0.67, "validationLoss": 0.8, "parameters": { "layers": "2", "cells": "16" },
				  "models": [ { "step": 10000, "loss": 1.5, "validationLoss": 1.7 }, { "step": 44800, "loss": 0.67, "validationLoss": 0.8 } ] }
				""").model(10000).model(44800).losses(44800, Integer.MAX_VALUE);
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
		String words = Driver.ui(() -> card("39-18"));
		assertTrue(words.contains("windows and salt") && words.contains("145,070") && words.contains("skip 4096") && words.contains("33,380, validation 0.82"), words);
		assertEquals(List.of("4,800 young", "33,380 ★ mature", "145,070 ancient"), Driver.ui(() -> Stream.of(models().getItems()).map(item -> item.getText(0) + " " + item.getText(1)).toList()));
		Driver.screenshot("train-light");
		Driver.command("gleaner.theme");
		Driver.pause(Duration.ofMillis(500));
		Driver.screenshot("train-dark");
		Driver.command("gleaner.theme");
		young.card("{ \"format\": 1, \"engine\": \"lstm\", \"state\": \"stopped\", \"steps\": 50000 }");
		Driver.waitFor("what has changed on disk", () -> card("38-59").contains("50,000"));
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
		Driver.waitFor("the choice in the Mix", () -> combos().stream().anyMatch(combo -> combo.getText().contains("windows and salt")) && combos().stream().anyMatch(combo -> combo.getText().equals("4800")));
		panes.type("Prompt", "at night");
		Driver.command("gleaner.debris.start");
		Driver.waitFor("text", () -> panes.length(0) > 100);
		assertTrue(panes.around(0).contains("39-18 · 4800"), panes.around(0));
		Driver.screenshot("model-in-pane");
		Driver.command("gleaner.debris.stop");
		Driver.waitFor("the end", () -> newest().header().model().isPresent() && newest().remarks().isEmpty());
		assertTrue(newest().header().model().get().startsWith(OLD + "/4800@"), newest().header().model().get());
		Driver.ui(() -> {
			Combo age = combos().stream().filter(combo -> combo.getText().equals("4800")).findFirst().orElseThrow();
			age.select(0);
			age.notifyListeners(SWT.Selection, new Event());
		});
		Driver.waitFor("the best", () -> combos().stream().anyMatch(combo -> combo.getText().equals("mature: the best, 33380")));
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
		Path said = Files.createTempFile("gleaner-said-", ".txt");
		Path program = Files.createTempFile("gleaner-program-", ".sh");
		Files.writeString(program, "echo \"$@\" >> " + said + "\n");
		System.setProperty(COMMAND, "/bin/sh " + program);
		openTrain();
		choose("38-59");
		Driver.waitFor("that it can be resumed", () -> isEnabled("Resume") && !isEnabled("Stop"));
		Driver.command("gleaner.thread.resume");
		Driver.waitFor("the program", () -> lines(said).contains("train --studio " + studio.folder() + " --resume " + YOUNG));
		try (FileChannel channel = FileChannel.open(young.folder().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE); FileLock lock = channel.lock()) {
			assertTrue(lock.isValid());
			Driver.waitFor("that it is alive", () -> card("38-59").contains("alive") && isEnabled("Stop") && !isEnabled("Resume"));
			Driver.command("gleaner.thread.stop");
			Driver.waitFor("the stop file", () -> Files.exists(young.folder().resolve("stop")));
		}
		Driver.commandLater("gleaner.thread.new");
		Shell dialog = Driver.dialog("New Thread");
		Driver.screenshot("new-thread");
		Driver.ui(() -> Driver.all(dialog, Text.class).getFirst().setText("first light"));
		Driver.press(dialog, "Train");
		Driver.waitFor("the program", () -> lines(said).contains("--name first light"));
		assertTrue(lines(said).contains(" --engine lstm --corpus "), lines(said));
	}

	private static String lines(Path file) {
		try {
			return Files.readString(file);
		} catch (IOException e) {
			return "";
		}
	}
}
