// SPDX-License-Identifier: EPL-2.0
package gleaner.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.engine.TemplatePoem;
import gleaner.testing.Browser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of 10,116 poems in a browser, where there is one. */
class PoemsPageInBrowserTest {
	private static final int POEMS = 10_116;
	private static final int ANCHORS = 50;
	/** What the scripts share: a pause in which the page is laid out and drawn, and the poems that are shown. */
	private static final String TOOLS = """
			const drawn = () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
			const loaded = async () => {
				while (document.readyState !== 'complete') await new Promise(done => setTimeout(done, 50));
				await drawn();
			};
			const isShown = article => article.getClientRects().length > 0;
			const shown = () => [...document.querySelectorAll('article')].filter(isShown).map(a => a.id).join();
			""";

	@TempDir
	private Path folder;

	private Path page() throws Exception {
		Path file = folder.resolve("page.html");
		Random dice = new Random(7);
		try (PoemsPage page = new PoemsPage(false)) {
			for (int i = 1; i <= POEMS; i++) {
				StringBuilder text = new StringBuilder("the harbour word" + i + "\n");
				for (int line = dice.nextInt(40); line > 0; line--)
					text.append(" ".repeat(dice.nextInt(6)))
							.append("rain comes down on the ropes and the slates ".repeat(1 + dice.nextInt(3)))
							.append(dice.nextInt(5) == 0 ? "\n\n" : "\n");
				page.add(new PagePoem(i, List.of(new TemplatePoem("Sea", "1.txt", "Tide " + i, "Ada Cane")), "Salt", "O. Weir",
						text.toString()));
			}
			page.write(file, new PageFacts("As in 2015", List.of("Sea"), 7, Duration.ofSeconds(30), Instant.EPOCH, true));
		}
		return file;
	}

	@Test
	void anchorsLandSearchFindsAndASelectionIsShown() throws Exception {
		Optional<Path> program = Browser.program();
		Assumptions.assumeTrue(program.isPresent(), "there is no Chromium here");
		try (Browser browser = Browser.open(program.get(), page())) {
			assertEquals(String.valueOf(POEMS),
					browser.evaluate(
							"(async () => {" + TOOLS + "await loaded(); return '' + document.querySelectorAll('article').length; })()"));
			assertEquals("", anchors(browser));
			String found = browser.evaluate("(async () => {" + TOOLS + """
					scrollTo(0, 0); getSelection().removeAllRanges();
					if (!window.find('word4711')) return 'not found';
					await drawn();
					const article = getSelection().anchorNode.parentElement.closest('article');
					const box = article.getBoundingClientRect();
					return article.id + (box.top < innerHeight && box.bottom > 0 ? ' seen' : ' not seen'); })()""");
			assertEquals("poem-4711 seen", found);
			assertEquals("poem-17,poem-3", shown(browser, "#only=3,17"));
			assertEquals("2 poems chosen", browser.evaluate("document.querySelector('.selection span').textContent"));
			assertEquals("poem-17,poem-3", browser.evaluate("(async () => {" + TOOLS
					+ """
					document.querySelector('[data-do=all]').click(); await drawn();
					if (document.getElementById('poem-5').getClientRects().length === 0) return 'not all';
					document.getElementById('poem-3').scrollIntoView(); await drawn(); await drawn();
					document.querySelector('[data-do=only]').click(); await drawn(); await drawn();
					return shown(); })()"""));
		}
	}

	/** What did not land, each with where it came to. */
	private static String anchors(Browser browser) throws Exception {
		Random dice = new Random(2015);
		StringBuilder missed = new StringBuilder();
		for (int i = 0; i < ANCHORS; i++)
			missed.append(browser.evaluate("(async () => {" + TOOLS + "const id = 'poem-" + (1 + dice.nextInt(POEMS)) + """
					'; location.hash = id; await drawn(); await drawn();
					const top = document.getElementById(id).getBoundingClientRect().top;
					const isAtEnd = scrollY + innerHeight > document.documentElement.scrollHeight - 2;
					return (top < 0 || top > 60) && !(isAtEnd && top < innerHeight) ? id + ' at ' + top + ' ' : ''; })()"""));
		return missed.toString();
	}

	private static String shown(Browser browser, String hash) throws Exception {
		return browser.evaluate("(async () => {" + TOOLS + "location.hash = '" + hash
				+ """
				'; await drawn(); await drawn();
				return shown(); })()""");
	}

	/** Nothing is hidden until a script shows it, but for what only a script can do. */
	@Test
	void withoutScriptsAllCanBeRead() throws Exception {
		String page = Files.readString(page());
		String text = page.substring(page.indexOf("<body>"), page.indexOf("<script>"));
		for (String hidden : text.split(" hidden")) if (!hidden.equals(text.split(" hidden")[0]))
			assertTrue(hidden.startsWith("><label>Poem") || hidden.startsWith("><span aria-live"), hidden.substring(0, 40));
	}
}
