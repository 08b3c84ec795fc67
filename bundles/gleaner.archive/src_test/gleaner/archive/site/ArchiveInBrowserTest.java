// SPDX-License-Identifier: EPL-2.0
package gleaner.archive.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.archive.Experiment;
import gleaner.testing.Browser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The pages of an archive in a browser, where there is one, from the file. Where the environment names {@code GLEANER_AXE}, a copy of
 * axe-core, that looks through each page too; what is held here anyway is little beside it.
 */
class ArchiveInBrowserTest {
	private static final List<String> PAGES = List.of("index.html", "raw.html", "side.html", "words.html", "threads.html", "corpora.html",
			"poems.html", "poems/1.html", "performances.html");
	/** Waits until a page has said what it found. */
	private static final String TOOLS = """
			const until = async what => {
				for (let i = 0; i < 400 && !what(); i++) await new Promise(done => setTimeout(done, 25));
				return what() ? '' : 'never: ' + what + '; ' + document.getElementById('told')?.textContent;
			};
			const texts = selector => [...document.querySelectorAll(selector)].map(each => each.textContent);
			""";
	/** What the first look of a checker finds: no names, no labels, ids twice, headings that leap, colours that cannot be read. */
	private static final String LOOK = """
			(() => {
				const found = [];
				if (!document.documentElement.lang) found.push('no language');
				if (document.querySelectorAll('main').length !== 1 || document.querySelectorAll('h1').length !== 1) found.push('main, h1');
				for (const each of document.querySelectorAll('input, select, textarea'))
					if (!each.labels?.length && !each.ariaLabel) found.push('no label: ' + each.outerHTML);
				for (const each of document.querySelectorAll('a[href], button, summary'))
					if (!each.textContent.trim()) found.push('no name: ' + each.outerHTML);
				const ids = [...document.querySelectorAll('[id]')].map(each => each.id);
				if (new Set(ids).size !== ids.length) found.push('ids twice');
				let last = 0;
				for (const each of document.querySelectorAll('h1, h2, h3, h4')) {
					if (each.tagName[1] - last > 1) found.push('leaps: ' + each.textContent);
					last = Number(each.tagName[1]);
				}
				const light = colour => {
					const parts = colour.match(/[\\d.]+/g).slice(0, 3).map(v => v / 255)
						.map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
					return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
				};
				const paper = light(getComputedStyle(document.documentElement).backgroundColor);
				for (const each of document.querySelectorAll('p, a, li, dt, dd, span, button, label, th, td, h1, h2, time, figcaption')) {
					const ink = light(getComputedStyle(each).color);
					const contrast = (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05);
					if (contrast < 4.5 && !each.disabled) found.push('pale ' + contrast + ': ' + each.outerHTML.slice(0, 80));
				}
				return found.join(' | ').replaceAll('"', "'");
			})()""";

	@TempDir
	private Path folder;

	private static Path program() {
		Optional<Path> program = Browser.program();
		Assumptions.assumeTrue(program.isPresent(), "there is no Chromium here");
		return program.get();
	}

	private static String run(Browser browser, String script) throws Exception {
		return browser.evaluate("(async () => {" + TOOLS + script + "})()");
	}

	private static void go(Browser browser, Path site, String address) throws Exception {
		browser.evaluate("(() => { location.href = '" + site.toUri() + address + "'; return ''; })()");
		for (int i = 0; i < 200; i++) {
			Thread.sleep(50);
			try {
				if (browser.evaluate("document.readyState + location.href").startsWith("complete" + site.toUri() + address)) return;
			} catch (IOException e) {
				continue; // the page before is going
			}
		}
		throw new AssertionError(address + " is not loaded");
	}

	@Test
	void itIsOpenedAndSearchedFromTheFile() throws Exception {
		Path program = program();
		Experiment experiment = new Experiment(folder);
		String performed = "performances/" + experiment.perform().name() + ".html";
		Path site = experiment.archive(experiment.plan("Winter")).site();
		try (Browser browser = Browser.open(program, site.resolve("index.html"))) {
			assertEquals("First <winter>", browser.evaluate("document.querySelector('h1').textContent"));
			go(browser, site, "raw.html");
			assertEquals("", run(browser, "return until(() => document.querySelectorAll('#found li').length === 20);"));
			assertEquals("2 raw poems of 20", found(browser, "voivat"));
			assertEquals("1 raw poems of 20".replace("poems", "poem"), found(browser, "voivat -salterine"));
			assertEquals("1 raw poem of 20", found(browser, "salter* caf*"));
			assertEquals("1 raw poem of 20", found(browser, "\\\"small bells\\\""));
			assertEquals("1 raw poem of 20", found(browser, "bellwether’s"));
			assertEquals("write two letters or more before *", found(browser, "b*"));
			assertEquals("No raw poem matches. Remove a word or a choice.", found(browser, "voivat snowplough"));
			opened(browser);
			ofAModel(browser);
			go(browser, site, "side.html");
			assertEquals("", run(browser, "return until(() => texts('#columns .poem').length === 2"
					+ " && texts('#columns .poem').every(each => each.length > 3));"));
			assertEquals("3", run(browser, "document.getElementById('column').click();"
					+ "return '' + document.querySelectorAll('#columns section').length;"));
			go(browser, site, "words.html");
			assertEquals("", run(browser, "return until(() => texts('#rows th').includes('voivat'));"));
			go(browser, site, "poems/1.html");
			assertEquals("true", run(browser, "return '' + [...document.querySelectorAll('.poem a.machine')]"
					+ ".every(each => /raw.html#poem=[0-9]+$/.test(each.href));"));
			go(browser, site, "threads.html");
			assertEquals("2", run(browser, "return '' + texts('section h2').length;"));
			go(browser, site, performed);
			assertEquals("", run(browser, "return until(() => document.body.textContent.includes('its <apron>')"
					+ " || (document.querySelector('button')?.click(), false));"), "a performance is played");
			axe(browser, performed);
			for (String page : PAGES) {
				go(browser, site, page);
				run(browser, "await until(() => !/Opening|Searching/.test(document.getElementById('told')?.textContent)); return '';");
				assertEquals("", browser.evaluate(LOOK), page);
				axe(browser, page);
			}
		}
	}

	private static String found(Browser browser, String question) throws Exception {
		return run(browser,
				"const told = document.getElementById('told'); const was = told.textContent; const ask = document.getElementById("
						+ "'ask'); ask.find.value = \"" + question + "\"; told.textContent = ''; ask.requestSubmit();"
						+ "await until(() => told.textContent && told.textContent !== 'Searching …');"
						+ "return told.textContent.replace(/, [0-9]+ ms$/, '');");
	}

	/** What a stranger has written is text, never markup; what was asked for is marked. */
	private static void opened(Browser browser) throws Exception {
		found(browser, "mengaporal");
		assertEquals("", run(browser, "document.querySelector('#found a').click();"
				+ "return until(() => texts('#poem .poem').join().includes('<b>rings</b>'));"));
		assertEquals("mengaporal|Raw poem 1", run(browser,
				"return texts('#poem mark').join() + '|' + "
						+ "texts('#poem h2')[0].replace(/[0-9]+/, n => n - location.hash.match(/poem=([0-9]+)/)[1]);"));
		assertTrue(run(browser, "return document.querySelector('#poem dd a').getAttribute('href');").startsWith("elsewhere/raw/xDIR-2016"));
		assertEquals("0", run(browser, "return '' + document.querySelectorAll('#poem b, #found b').length;"));
	}

	private static void ofAModel(Browser browser) throws Exception {
		assertEquals("1 raw poem of 20", run(browser, "const ask = document.getElementById('ask'); ask.find.value = '';"
				+ "ask.model.value = '84953'; ask.model.dispatchEvent(new Event('change', { bubbles: true }));"
				+ "await until(() => /^1 raw/.test(document.getElementById('told').textContent));"
				+ "return document.getElementById('told').textContent.replace(/, [0-9]+ ms$/, '');"));
		assertTrue(run(browser, "return location.hash;").contains("model=84953"));
	}

	private static void axe(Browser browser, String page) throws Exception {
		String axe = System.getenv("GLEANER_AXE");
		if (axe == null) return;
		browser.evaluate("(() => {" + Files.readString(Path.of(axe)) + "; return ''; })()");
		assertEquals("", browser.evaluate("axe.run().then(found => found.violations.filter(each => /serious|critical/.test(each.impact))"
				+ ".map(each => each.id + ' ' + each.nodes.map(node => node.html).join()).join(' | ').replaceAll('\"', \"'\"))"), page);
	}
}
