// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.engine.neural.checkpoint.NetShape.LstmShape;
import gleaner.studio.Studio;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** In small windows every label and button is whole, or honestly shortened with the whole in its tool tip. */
class SmallWindowTest {
	private static final String THREAD = "2016-10-25T18-39-18";

	private Point before;

	@BeforeEach
	void remember() throws Exception {
		Driver.waitForStudio();
		before = Driver.ui(() -> shell().getSize());
		Studio studio = DebrisDriver.studio();
		new TinyRun(studio.runs().folder(), THREAD, new LstmShape(2, 16)).card("""
				{ "format": 1, "name": "an owl with a name that is rather long", "engine": "lstm", "state": "stopped", \
				"born": "2016-10-25T18:39:18", "steps": 44800, "loss": 0.67, "validationLoss": 0.8, \
				"parameters": { "layers": "2", "cells": "16" },
				  "models": [ { "step": 10000, "loss": 1.5, "validationLoss": 1.7 } ] }
				""").model(10000).losses(44800, Integer.MAX_VALUE);
	}

	@AfterEach
	void restore() {
		Driver.room("gleaner.glean");
		Driver.ui(() -> shell().setSize(before));
	}

	private static Shell shell() {
		return Driver.window().getShell();
	}

	private static Composite area(String view) {
		return (Composite) Driver.page().findView(view).getSite().getService(MPart.class).getWidget();
	}

	@Test
	void wordsAreWholeOrHonestlyShortened() {
		for (Point size : List.of(new Point(1024, 700), new Point(1366, 768), new Point(1920, 1080))) areWhole(size.x, size.y);
	}

	private static void areWhole(int width, int height) {
		Driver.ui(() -> shell().setSize(width, height));
		List<String> cut = new ArrayList<>();
		Driver.room("gleaner.glean");
		for (String view : List.of("gleaner.ui.studio", "gleaner.ui.mix", "gleaner.ui.report", "gleaner.ui.reservoir", "gleaner.ui.search",
				"gleaner.ui.reader", "gleaner.ui.debris"))
			look(view, cut);
		Driver.screenshot("glean-" + width + "x" + height);
		Driver.room("gleaner.train");
		Driver.waitFor("the room",
				() -> Driver.page().findView("gleaner.ui.models") != null && Driver.page().findView("gleaner.ui.samples") != null);
		for (String view : List.of("gleaner.ui.threads", "gleaner.ui.models", "gleaner.ui.notes", "gleaner.ui.samples")) look(view, cut);
		Driver.screenshot("train-" + width + "x" + height);
		Driver.room("gleaner.perform");
		Driver.waitFor("the room of shows", () -> Driver.page().findView("gleaner.perform.deeds") != null);
		if (Driver.ui(() -> Driver.all(area("gleaner.perform.rounds"), Table.class).getFirst().getItemCount()) == 0)
			Driver.command("gleaner.perform.round.add");
		Driver.waitFor("a round", () -> Driver.all(area("gleaner.perform.rounds"), Table.class).getFirst().getItemCount() > 0);
		for (String view : List.of("gleaner.perform.rounds", "gleaner.perform.replays", "gleaner.perform.pace", "gleaner.perform.look",
				"gleaner.perform.recording", "gleaner.perform.marks", "gleaner.perform.stage", "gleaner.perform.deeds"))
			look(view, cut);
		Driver.view("gleaner.perform.rounds");
		Driver.view("gleaner.perform.pace");
		Driver.screenshot("perform-" + width + "x" + height);
		Driver.room("gleaner.ore");
		Driver.waitFor("the room of raw poems", () -> Driver.page().findView("gleaner.ore.table") != null);
		for (String view : List.of("gleaner.ore.sources", "gleaner.ore.words", "gleaner.ore.table", "gleaner.ore.poem")) look(view, cut);
		Driver.screenshot("ore-" + width + "x" + height);
		assertEquals(List.of(), cut, width + " x " + height);
	}

	private static void look(String view, List<String> cut) {
		Driver.view(view);
		Driver.settle();
		Driver.ui(() -> cutIn(area(view), view, cut));
	}

	private static void cutIn(Composite parent, String view, List<String> cut) {
		for (Control control : parent.getChildren()) {
			if (!control.isVisible()) continue;
			if (isCut(control)) cut.add(view + ": " + words(control) + " " + control.getSize() + ", needs " + needed(control));
			if (control instanceof Composite composite) cutIn(composite, view, cut);
		}
	}

	private static boolean isCut(Control control) {
		if (words(control).isBlank()) return false;
		Point size = control.getSize();
		boolean wraps = (control.getStyle() & SWT.WRAP) != 0 || control instanceof Link;
		if (control instanceof Label label && !wraps && label.getText().endsWith("…"))
			return label.getToolTipText() == null || label.getToolTipText().isBlank();
		if (wraps && longestWord(control) > size.x) return true;
		if (wraps) return control.computeSize(size.x, SWT.DEFAULT).y > size.y + 1;
		return needed(control).x > size.x;
	}

	private static Point needed(Control control) {
		return control.computeSize(SWT.DEFAULT, SWT.DEFAULT);
	}

	private static int longestWord(Control control) {
		GC gc = new GC(control);
		gc.setFont(control.getFont());
		int longest = 0;
		for (String word : words(control).replaceAll("<[^>]*>", "").split("[ \n-]+")) longest = Math.max(longest, gc.textExtent(word).x);
		gc.dispose();
		return longest;
	}

	private static String words(Control control) {
		return switch (control) {
		case Label label -> label.getText().replace("&&", "&");
		case Button button -> button.getText().replace("&", "");
		case Link link -> link.getText();
		default -> "";
		};
	}

	@Test
	void promptSeedAndButtonsAreInReachOfASmallMix() {
		for (Point size : List.of(new Point(1024, 700), new Point(1366, 768))) areInReach(size.x, size.y);
	}

	private static void areInReach(int width, int height) {
		Driver.ui(() -> shell().setSize(width, height));
		Driver.room("gleaner.glean");
		Driver.view("gleaner.ui.mix");
		Driver.settle();
		Driver.ui(() -> {
			Composite mix = area("gleaner.ui.mix");
			for (String words : List.of("Start", "Step", "Re-roll", "Stop"))
				assertInside(mix, Driver.find(mix, Button.class, button -> button.getText().equals(words)), words);
			for (String words : List.of("Prompt", "Seed"))
				assertInside(mix, Driver.find(mix, Label.class, label -> label.getText().equals(words)), words);
			Text seed = Driver.find(mix, Text.class, text -> text.getText().matches("\\d+"));
			GC gc = new GC(seed);
			int wanted = gc.textExtent("99999").x + 4;
			gc.dispose();
			assertTrue(seed.getSize().x >= wanted, "the seed has room for five digits: " + seed.getSize());
		});
	}

	private static void assertInside(Composite mix, Control control, String what) {
		Rectangle place = control.getDisplay().map(control, mix, new Rectangle(0, 0, control.getSize().x, control.getSize().y));
		Rectangle area = mix.getClientArea();
		assertTrue(area.contains(place.x, place.y) && area.contains(place.x + place.width - 1, place.y + place.height - 1),
				what + " at " + place + " of " + area);
		assertTrue(control.isVisible(), what);
	}
}
