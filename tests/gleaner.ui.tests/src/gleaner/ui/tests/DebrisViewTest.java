// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.engine.GenerationRequest;
import gleaner.engine.testkit.ScriptedEngine;
import gleaner.files.StudioException;
import gleaner.studio.debris.DebrisFile;
import gleaner.studio.debris.DebrisWriter;
import gleaner.studio.making.Making;
import gleaner.studio.poem.Fragment;
import gleaner.studio.poem.Harvest;
import gleaner.studio.poem.Origin;
import gleaner.ui.HarvestTransfer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Streams in panes: side by side, step by step, with engines that misbehave, and read far back. */
class DebrisViewTest {
	private DebrisDriver view;

	@BeforeEach
	void open() {
		view = new DebrisDriver();
		view.panes(1);
	}

	@AfterEach
	void close() {
		view.close();
	}

	@Test
	void fourPanesStreamFromTheSamePromptAndSeed() throws StudioException {
		view.panes(4);
		Driver.screenshot("debris-empty");
		view.type("Prompt", "the tide");
		view.type("Seed", "7");
		Driver.command("gleaner.debris.start");
		for (int pane = 0; pane < 4; pane++) {
			int number = pane;
			Driver.waitFor("text in pane " + (pane + 1), () -> view.length(number) > 150);
			assertTrue(view.text(pane).startsWith("the tide"), view.text(pane));
		}
		Driver.screenshot("debris-light");
		PoemDriver.inOtherTheme(() -> Driver.screenshot("debris-dark"));
		Driver.command("gleaner.debris.stop");
		for (int pane = 0; pane < 4; pane++) {
			int number = pane;
			Driver.waitFor("the end of pane " + (pane + 1), () -> view.around(number).contains("stopped"));
			view.activate(pane);
			view.select(pane, 0, 30);
			Fragment fragment = DebrisDriver.fragment(view.harvest());
			DebrisFile file = DebrisDriver.studio().debris().open(fragment.debris());
			assertEquals(7, file.making().request().seed());
			assertEquals("the tide", file.making().request().prompt());
			assertEquals(view.text(pane).substring(0, 30), file.slice(0, 30), "what is shown is on disk");
		}
	}

	@Test
	void anEngineThatThrowsIsNamedAndTheWindowLives() {
		view.install(new ScriptedEngine("salt ", "and rain\n").naming("brittle", "Brittle")
				.throwing(new IllegalStateException("the glass broke"), 5));
		view.choose("Brittle");
		Driver.command("gleaner.debris.start");
		Driver.waitFor("the sentence", () -> view.around(0).contains("Brittle of the plug-in gleaner.ui.tests")
				&& view.around(0).contains("broke off") && view.around(0).contains("the glass broke"));
		Driver.waitFor("what came before to stay", () -> view.text(0).startsWith("salt and rain"));
		assertTrue(view.offers(0, "Switch off"), "it is of another maker");
		Driver.screenshot("debris-broken");
		view.choose("Markov");
		view.follow(0, "Again");
		Driver.waitFor("another stream", () -> view.length(0) > 100);
		assertFalse(view.around(0).contains("Brittle"));
	}

	@Test
	void anEngineThatHangsIsNamedWhenItIsStopped() {
		ScriptedEngine deaf = new ScriptedEngine("salt ", "and rain\n").naming("deaf", "Deaf").hanging(3);
		try {
			view.install(deaf);
			view.choose("Deaf");
			Driver.command("gleaner.debris.start");
			Driver.waitFor("its first words", () -> view.text(0).startsWith("salt and rain\n\n2\n\nsalt "));
			Driver.command("gleaner.debris.stop");
			Driver.waitFor("the sentence",
					() -> view.around(0).contains("Deaf of the plug-in gleaner.ui.tests") && view.around(0).contains("did not stop"));
			view.choose("Markov");
			Driver.command("gleaner.debris.start");
			Driver.waitFor("another stream", () -> view.length(0) > 100);
		} finally {
			deaf.release();
		}
	}

	@Test
	void stepGivesOnePoemAndStartGoesOn() {
		Driver.command("gleaner.debris.full");
		try {
			view.install(new ScriptedEngine("salt ", "and rain").naming("slow", "Slow"));
			view.choose("Slow");
			Driver.command("gleaner.debris.step");
			Driver.waitFor("the first poem", () -> view.around(0).contains("one poem"));
			Driver.waitFor("all of it", () -> view.text(0).equals("salt and rain"));
			Driver.command("gleaner.debris.step");
			Driver.waitFor("the second poem", () -> view.text(0).equals("salt and rain\n\n2\n\nsalt and rain"));
			Driver.pause(Duration.ofMillis(200));
			assertTrue(view.text(0).endsWith("2\n\nsalt and rain"), "not a third one");
			Driver.command("gleaner.debris.start");
			Driver.waitFor("many poems", () -> view.text(0).matches("(?s).*\\n\\n\\d{3,}\\n\\n.*"));
			Driver.command("gleaner.debris.step");
			Driver.waitFor("the end of the present poem", () -> view.around(0).contains("one poem"));
		} finally {
			Driver.command("gleaner.debris.full");
		}
	}

	@Test
	void rerollGivesAnotherSeedAndAnotherText() {
		view.type("Seed", "11");
		Driver.command("gleaner.debris.start");
		Driver.waitFor("text", () -> view.length(0) > 80);
		String first = view.text(0).substring(0, 80);
		Driver.command("gleaner.debris.reroll");
		assertNotEquals("11", view.typed("Seed"));
		Driver.waitFor("other text", () -> view.length(0) > 80 && !view.text(0).substring(0, 80).equals(first));
		view.type("Seed", "11");
		Driver.command("gleaner.debris.start");
		Driver.waitFor("the first text again", () -> view.length(0) > 80 && view.text(0).substring(0, 80).equals(first));
	}

	@Test
	void whatIsSelectedGoesToTheClipboardWithItsOrigin() {
		view.install(new ScriptedEngine("salt ", "and rain\n", "a jar").naming("still", "Still"));
		view.choose("Still");
		view.type("Prompt", "tiny ");
		Driver.command("gleaner.debris.step");
		Driver.waitFor("the poem", () -> view.text(0).equals("tiny salt and rain\na jar"));
		assertNull(view.harvest());
		view.select(0, 2, 18);
		Harvest harvest = view.harvest();
		assertEquals("ny salt and rain", harvest.text());
		assertEquals(Origin.HAND, harvest.provenance().at(0).origin());
		Fragment fragment = DebrisDriver.fragment(harvest);
		assertEquals(5, fragment.offset());
		assertEquals(13, fragment.length());
		assertEquals("Still", fragment.making().engineName());
		view.focus();
		Driver.command("org.eclipse.ui.edit.copy");
		Driver.ui(() -> {
			Clipboard clipboard = new Clipboard(Driver.display());
			try {
				assertEquals(harvest, clipboard.getContents(HarvestTransfer.getInstance()));
				assertEquals("ny salt and rain", clipboard.getContents(TextTransfer.getInstance()));
			} finally {
				clipboard.dispose();
			}
		});
	}

	@Test
	void offsetsAreRightFarDownAndTheTopCanBeReadAgain() throws StudioException {
		String[] lines = new String[10_000];
		for (int i = 0; i < lines.length; i++) lines[i] = "line " + i + " of the tide table\n";
		Driver.command("gleaner.debris.full");
		try {
			view.install(new ScriptedEngine(lines).naming("long", "Long"));
			view.choose("Long");
			Driver.command("gleaner.debris.step");
			Driver.waitFor("the last line", () -> view.around(0).contains("one poem") && view.text(0).contains("line 9999 "));
			assertTrue(view.with(0, StyledText::getLineCount) < 2_200, "the page is bounded");
			int place = view.text(0).indexOf("line 9900 ");
			view.select(0, place, place + 9);
			Fragment fragment = DebrisDriver.fragment(view.harvest());
			DebrisFile file = DebrisDriver.studio().debris().open(fragment.debris());
			String body = file.slice(0, file.length());
			assertEquals(body.indexOf("line 9900 "), fragment.offset());
			assertEquals("line 9900", view.harvest().text());
			view.key(0, SWT.MOD1, SWT.HOME);
			Driver.waitFor("the first line", () -> view.text(0).startsWith("line 0 "));
			Driver.waitFor("a later page", () -> {
				if (!view.text(0).contains("line 3000 ")) view.scrollTo(0, view.with(0, StyledText::getLineCount));
				return view.text(0).contains("line 3000 ");
			});
			assertFalse(view.text(0).startsWith("line 0 "), "reading on turns the page");
			place = view.text(0).indexOf("line 3000 ");
			view.select(0, place, place + 9);
			assertEquals(body.indexOf("line 3000 "), DebrisDriver.fragment(view.harvest()).offset());
			view.key(0, SWT.MOD1, SWT.END);
			Driver.waitFor("the last line again", () -> view.text(0).contains("line 9999 "));
		} finally {
			Driver.command("gleaner.debris.full");
		}
	}

	@Test
	void aLineOfFiftyMegabytesOpensAtAnyPlace() throws StudioException {
		Making header = new Making("still", "Still", Map.of(), List.of(), Optional.empty(), GenerationRequest.poem(1), Instant.now());
		DebrisWriter writer = DebrisDriver.studio().debris().begin(header);
		// Without words, or the search would go on reading it long after this test.
		String megabyte = "- ".repeat(500_000);
		try (writer) {
			for (int i = 0; i < 50; i++) writer.append(i == 30 ? "a place far down" + megabyte.substring(16) : megabyte);
		}
		Driver.command("gleaner.debris.show", "debris", writer.id(), "offset", "30000000", "length", "16");
		Driver.waitFor("the place", () -> view.harvest() != null);
		assertEquals("a place far down", view.harvest().text());
		assertEquals(30_000_000, DebrisDriver.fragment(view.harvest()).offset());
		assertTrue(view.length(0) < 150_000);
		Driver.screenshot("debris-one-line");
	}

	@Test
	void whatIsWrongInTheMixIsSaidThere() {
		view.type("Diversity", "12");
		assertTrue(view.problems().contains("Diversity is \"12\", must be a number from 0 to 10."), view.problems().toString());
		Driver.screenshot("mix-problem");
		Driver.command("gleaner.debris.start");
		assertTrue(view.around(0).contains("Diversity is \"12\""));
		view.type("Diversity", "1");
		assertTrue(view.problems().isEmpty());
	}

	@Test
	void theWheelMovesTheMixAndChangesNoList() {
		int before = view.mixOrigin();
		assertFalse(view.turnWheelOverEngine());
		assertTrue(view.mixOrigin() > before);
	}

	@Test
	void closingTheViewEndsItsStreams() {
		view.install(new ScriptedEngine("salt ", "and rain\n").naming("patient", "Patient").pausing(Duration.ofMillis(5)));
		view.choose("Patient");
		Driver.command("gleaner.debris.start");
		Driver.waitFor("text", () -> view.length(0) > 10);
		view.hide();
		Driver.waitFor("the end of the stream",
				() -> Thread.getAllStackTraces().keySet().stream().noneMatch(t -> t.getName().equals("engine patient")));
		view = new DebrisDriver();
	}
}
