// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.tests;

import gleaner.engine.neural.checkpoint.NetShape.LstmShape;
import gleaner.engine.neural.checkpoint.NetShape.WaveNetShape;
import gleaner.studio.Studio;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The room Train with two threads: what its tests have in common. */
abstract class ThreadsRoom {
	static final String OLD = "2016-10-26T18-39-18";
	static final String YOUNG = "2016-10-27T10-38-59";
	static final String COMMAND = "gleaner.command";

	Studio studio;
	TinyRun old;
	TinyRun young;

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

	void removeThreads(String... stay) throws IOException {
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
		Driver.room("gleaner.glean");
	}

	static Composite area(String view) {
		return (Composite) Driver.page().findView(view).getSite().getService(MPart.class).getWidget();
	}

	static Table cards() {
		return Driver.all(area("gleaner.ui.threads"), Table.class).getFirst();
	}

	static Table models() {
		return Driver.all(area("gleaner.ui.models"), Table.class).getFirst();
	}

	static String card(String part) {
		return Stream.of(cards().getItems()).map(item -> item.getText()).filter(text -> text.contains(part)).findFirst().orElse("");
	}

	static void choose(String part) {
		Driver.ui(() -> {
			int index = Stream.of(cards().getItems()).map(item -> item.getText().contains(part)).toList().indexOf(true);
			cards().setSelection(index);
			cards().notifyListeners(SWT.Selection, new Event());
		});
	}

	static boolean isEnabled(String button) {
		return Driver.find(area("gleaner.ui.threads"), Button.class, b -> b.getText().equals(button)).isEnabled();
	}

	void openTrain() {
		Driver.room("gleaner.train");
		Driver.waitFor("both cards", () -> cards().getItemCount() >= 2 && !card("39-18").isEmpty() && !card("38-59").isEmpty());
	}

	static StyledText text(String view) {
		return Driver.all(area(view), StyledText.class).getFirst();
	}

	static StyledText samples() {
		return text("gleaner.ui.samples");
	}

	static String lines(Path file) {
		try {
			return Files.readString(file);
		} catch (IOException e) {
			return "";
		}
	}
}
