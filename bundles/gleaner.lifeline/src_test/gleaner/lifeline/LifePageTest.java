// SPDX-License-Identifier: EPL-2.0
package gleaner.lifeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.engine.PoemLength;
import gleaner.runs.LossPoint;
import gleaner.runs.Note;
import gleaner.runs.Run;
import gleaner.runs.RunNotes;
import gleaner.runs.Runs;
import gleaner.testing.Browser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LifePageTest {
	private static final int AGES = 30;
	private static final String EVIL = "<script>alert(1)</script> & \u0007";

	@TempDir
	private Path folder;

	private LifeTable table(String id, long seed) throws Exception {
		Run run = Ages.thread(new Runs(folder.resolve("runs")), id,
				Ages.texts(LongStream.rangeClosed(1, AGES).map(i -> i * 1000).toArray()));
		LifeLine line = new LifeLine(run, new Asked(EVIL, seed, 0.8, PoemLength.NATURAL));
		List<LossPoint> losses = new ArrayList<>();
		for (int age = 0; age < AGES; age++) {
			line.put(age, Spoken.of(EVIL + "\nthe sea, age " + age + "\nis a coat").with(new Figures(1.0 / (1 + age), 0, 0.2)));
			losses.add(new LossPoint(line.step(age), 3.0 / (1 + age), 3.1 / (1 + age), 1, 1));
		}
		return LifeTable.of(line, losses, SourceNames.NONE);
	}

	private Path page(LifeTable... tables) throws Exception {
		RunNotes notes = RunNotes.NONE.with(OptionalLong.of(5000), new Note("salt & sand", 4));
		return Files.writeString(folder.resolve("page.html"), LifePage.of(List.of(tables), Map.of(Ages.ID, notes)));
	}

	@Test
	void withoutScriptsAllAgesAreReadAndNothingOfAModelIsMarkup() throws Exception {
		String page = Files.readString(page(table(Ages.ID, 7)));
		String text = page.substring(page.indexOf("<main>"), page.indexOf("<script>"));
		assertEquals(AGES, text.split("<article ").length - 1);
		assertTrue(text.contains("the sea, age <mark>29</mark>"), text);
		assertTrue(text.contains("Nightjar, step 30,000, diversity 0.8"));
		assertTrue(text.contains("<p class=note>salt &amp; sand</p>"));
		assertTrue(text.contains("★★★★☆"));
		assertTrue(text.contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; \u2407"));
		assertFalse(text.contains("<script"));
		assertEquals("<div id=control hidden", text.substring(text.indexOf("<div id=control"), text.indexOf("<div id=control") + 22));
	}

	@Test
	void oneSliderMovesTextsAndCurvesTogether() throws Exception {
		Optional<Path> program = Browser.program();
		Assumptions.assumeTrue(program.isPresent(), "there is no Chromium here");
		try (Browser browser = Browser.open(program.get(), page(table(Ages.ID, 7)))) {
			String shown = "[...document.querySelectorAll('article')].filter(a => a.getClientRects().length)"
					+ ".map(a => a.dataset.step).join()";
			assertEquals("28000,29000,30000", browser.evaluate(shown));
			browser.evaluate(
					"(() => { const s = document.getElementById('age'); s.value = 9; s.dispatchEvent(new Event('input')); return ''; })()");
			assertEquals("8000,9000,10000,11000,12000", browser.evaluate(shown));
			assertEquals("10,000", browser.evaluate("document.getElementById('at').textContent"));
			assertEquals("333.3",
					browser.evaluate("[...new Set([...document.querySelectorAll('.here')].map(h => h.getAttribute('x1')))].join()"));
			assertEquals("0.10", browser.evaluate("document.querySelector('.loss .value').textContent"));
			assertEquals("1", browser.evaluate("'' + document.querySelectorAll('input').length"));
			browser.evaluate("(() => { document.getElementById('age').dispatchEvent(new KeyboardEvent('keydown',"
					+ "{ key: 'ArrowRight', shiftKey: true, cancelable: true })); return ''; })()");
			assertEquals("20000", browser.evaluate("document.querySelector('.chosen').dataset.step"));
		}
	}

	@Test
	void severalLinesAreMovedByTheSameSlider() throws Exception {
		Optional<Path> program = Browser.program();
		Assumptions.assumeTrue(program.isPresent(), "there is no Chromium here");
		try (Browser browser = Browser.open(program.get(), page(table(Ages.ID, 7), table(Ages.ID, 8)))) {
			browser.evaluate(
					"(() => { const s = document.getElementById('age'); s.value = 0; s.dispatchEvent(new Event('input')); return ''; })()");
			assertEquals("1000,1000", browser.evaluate(
					"[...document.querySelectorAll('article')].filter(a => a.getClientRects().length).map(a => a.dataset.step).join()"));
		}
	}

	@Test
	void valuesHoldWhateverWasSaid() throws Exception {
		LifeLine line = table(Ages.ID, 7).line();
		line.put(0, Spoken.of("say \"sea\",\nthen stop"));
		String csv = LifeCsv.of(List.of(LifeTable.of(line, List.of(), SourceNames.NONE)));
		assertTrue(csv.startsWith("thread,seed,diversity,step,loss,validation,misspelling,repetition,quotation,distance,names,text\r\n"
				+ Ages.ID + ",7,0.8,1000,1.00000,,,,,,,\"say \"\"sea\"\",\nthen stop\"\r\n"), csv);
	}
}
