// SPDX-License-Identifier: EPL-2.0
package gleaner.performance.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gleaner.performance.Recorded;
import gleaner.performance.programme.Mode;
import gleaner.performance.record.Recording;
import gleaner.performance.replay.Transcript;
import gleaner.testing.Browser;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What leaves the house, held against the programs that others will read it with, where they are installed. */
class ExportTest {
	@TempDir
	private Path folder;

	private Recording recorded(Mode mode) throws Exception {
		return Recorded.in(folder.resolve("Gleaner"), mode);
	}

	private static String run(List<String> command) throws IOException, InterruptedException {
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		process.getOutputStream().close();
		String said = new String(process.getInputStream().readAllBytes());
		assertTrue(process.waitFor(60, TimeUnit.SECONDS));
		assertEquals(0, process.exitValue(), said);
		return said;
	}

	private static boolean isInstalled(String program) {
		return Stream.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
				.anyMatch(each -> Files.isExecutable(Path.of(each, program)));
	}

	/** Where a package of npm is, installed with {@code npm install -g} or where NODE_PATH says. */
	private static Path npm(String name) throws Exception {
		Assumptions.assumeTrue(isInstalled("node") && isInstalled("npm"), "there is no node here; Debian's packages are nodejs and npm");
		List<String> places = new ArrayList<>();
		if (System.getenv("NODE_PATH") != null) places.addAll(List.of(System.getenv("NODE_PATH").split(File.pathSeparator)));
		places.add(run(List.of("npm", "root", "-g")).strip());
		Optional<Path> found = places.stream().map(each -> Path.of(each, name)).filter(Files::isDirectory).findFirst();
		Assumptions.assumeTrue(found.isPresent(), "npm's " + name + " is not installed");
		return found.get();
	}

	@Test
	void subtitlesHaveAllLinesInOrder() throws Exception {
		for (Mode mode : Mode.values()) {
			Recording recording = recorded(mode);
			List<String> texts = Subtitles.srt(recording).lines().filter(line -> !line.isBlank() && !line.matches("\\d+|.* --> .*"))
					.toList();
			assertEquals(Recorded.LINES.stream().map(line -> line.replace("-->", "–>")).toList(), texts, mode.word());
			double last = 0;
			for (String times : Subtitles.vtt(recording).lines().filter(line -> line.contains(" --> ")).toList()) {
				String[] both = times.split(" --> ");
				assertTrue(seconds(both[0]) >= last && seconds(both[1]) > seconds(both[0]), times);
				last = seconds(both[1]);
			}
		}
	}

	private static double seconds(String time) {
		String[] parts = time.split(":");
		return Integer.parseInt(parts[0]) * 3600 + Integer.parseInt(parts[1]) * 60 + Double.parseDouble(parts[2]);
	}

	@Test
	void npmsWebVttParserHasNothingToSay() throws Exception {
		Path parser = npm("webvtt-parser");
		Path vtt = folder.resolve("show.vtt");
		Files.writeString(vtt, Subtitles.vtt(recorded(Mode.TYPEWRITER)));
		String script = "const {WebVTTParser} = require(process.argv[1]); const t = new WebVTTParser(require(process.argv[1] + "
				+ "'/html-entities.json')).parse("
				+ "require('fs').readFileSync(process.argv[2], 'utf8'), 'subtitles');"
				+ "console.log(JSON.stringify({errors: t.errors, cues: t.cues.map(c => c.tree.children.map(n => n.value).join(''))}))";
		JsonNode said = new ObjectMapper().readTree(run(List.of("node", "-e", script, parser.toString(), vtt.toString())));
		assertEquals(0, said.path("errors").size(), said::toString);
		List<String> cues = new ArrayList<>();
		said.path("cues").forEach(cue -> cues.add(cue.asText()));
		assertEquals(Recorded.LINES, cues);
	}

	@Test
	void asciinemaPlaysTheCast() throws Exception {
		Assumptions.assumeTrue(isInstalled("asciinema") && isInstalled("script"), "Debian's asciinema is not installed");
		Recording recording = recorded(Mode.WORDS);
		Path anew = folder.resolve("anew.cast");
		Files.writeString(anew, Casts.of(recording));
		for (Path cast : List.of(recording.folder().resolve("show.cast"), anew)) {
			String shown = run(List.of("script", "-qec", "asciinema play -s 20 " + cast, "/dev/null"));
			for (String word : List.of("ferry", "<lifts>", "apron", "bells", "עולם", "👩‍👩‍👧‍👦"))
				assertTrue(shown.contains(word), () -> word + " is not in " + shown);
			assertFalse(shown.contains("\u001b]0;"), "no command of a poem reaches the terminal");
		}
	}

	@Test
	void asciinemaPlayerPlaysTheCast() throws Exception {
		Optional<Path> browser = Browser.program();
		Assumptions.assumeTrue(browser.isPresent(), "there is no Chromium here");
		Path player = npm("asciinema-player").resolve("dist/bundle");
		Path page = folder.resolve("cast.html");
		String cast = new ObjectMapper().writeValueAsString(Casts.of(recorded(Mode.LINES))).replace("<", "\\u003c");
		Files.writeString(page, "<!DOCTYPE html><meta charset=utf-8><link rel=stylesheet href='"
				+ player.resolve("asciinema-player.css").toUri()
				+ "'><div id=p></div><script src='" + player.resolve("asciinema-player.min.js").toUri() + "'></script><script>"
				+ "window.ended=false; const player = AsciinemaPlayer.create({data: " + cast
				+ "}, document.getElementById('p'), {preload: true});"
				+ "let marks = []; player.addEventListener('marker', m => marks.push(m.label)); "
				+ "player.addEventListener('ended', () => window.ended = true);"
				+ "</script>");
		try (Browser opened = Browser.open(browser.get(), page)) {
			String said = opened
					.evaluate("(async () => { while (!window.AsciinemaPlayer || !player) await new Promise(r => setTimeout(r, 50));"
							+ "await player.play(); for (let i = 0; i < 200 && !window.ended; i++) await new Promise(r => "
							+ "setTimeout(r, 50));"
							+ "await new Promise(r => setTimeout(r, 300)); const rows = "
							+ "document.querySelector('.ap-term-text').textContent;"
							+ "return [window.ended, marks.join(), rows.includes('line')].join(' ') })()");
			assertEquals("true here true", said);
		}
	}

	@Test
	void thePagePlaysInABrowser() throws Exception {
		Optional<Path> browser = Browser.program();
		Assumptions.assumeTrue(browser.isPresent(), "there is no Chromium here");
		Recording recording = recorded(Mode.TYPEWRITER);
		Path page = folder.resolve("show.html");
		Files.writeString(page, PlayerPage.of(recording, ""));
		try (Browser opened = Browser.open(browser.get(), page)) {
			assertEquals("an <evening> & more", opened.evaluate("document.title"));
			assertEquals("here", opened.evaluate("document.querySelector('#marks button').textContent.split(' ').slice(1).join(' ')"));
			assertEquals("here at Somebody", opened.evaluate("(() => { document.querySelector('#marks button').click();"
					+ " return 'here at ' + document.getElementById('line').textContent.split(' ')[0] })()"));
			assertEquals("true",
					opened.evaluate("(() => { go(data.seconds / 2); const half = document.getElementById('line').firstChild.data;"
							+ " return String(half.length > 0 && document.querySelectorAll('.earlier').length > 0) })()"));
			assertEquals("line", opened.evaluate("(async () => { go(0); toggle(); for (let i = 0; i < 200 && playing; i++)"
					+ " await new Promise(r => setTimeout(r, 50)); return document.getElementById('line').textContent })()"));
		}
	}

	@Test
	void nothingOnThePageIsFetched() throws Exception {
		String page = PlayerPage.of(recorded(Mode.LINES), "");
		assertFalse(Pattern.compile("https?://").matcher(page).find());
		assertFalse(page.contains("<lifts>"), "no text of a poem is markup");
		assertTrue(page.contains("\\u003clifts>"));
	}

	@Test
	void theTextIsCutAtTheMarks() throws Exception {
		Recording recording = recorded(Mode.LINES);
		List<String> lines = PlainText.of(recording).lines().toList();
		assertTrue(lines.stream().anyMatch(line -> line.endsWith("◂ here")), lines::toString);
		int mark = 0;
		while (!lines.get(mark).endsWith("◂ here")) mark++;
		assertTrue(lines.get(mark + 1).isBlank() || lines.get(mark + 1).contains("Somebody counts"), lines::toString);
		List<Transcript.Section> sections = Transcript.of(recording).sections();
		assertEquals(2, sections.size());
		assertEquals("Somebody counts --> the bells.", sections.getLast().lines().getFirst().text());
		assertEquals(recording.lines(), Stream.concat(sections.get(0).lines().stream(), sections.get(1).lines().stream()).toList());
	}
}
