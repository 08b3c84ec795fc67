// SPDX-License-Identifier: EPL-2.0
package gleaner.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class PerformanceCommandsTest {
	private static final String POEM = "The ferry lifts its apron.\n\nSomebody \u001b[2J counts the bells.\n";

	@TempDir
	private Path folder;
	private Path studio;
	private Path text;

	@BeforeEach
	void make() throws Exception {
		studio = folder.resolve("Gleaner");
		text = folder.resolve("spew.txt");
		Files.writeString(text, POEM);
		assertEquals(0, Shell.run("new", studio.toString()).code());
	}

	private Shell.Outcome run(String... args) {
		String[] all = java.util.Arrays.copyOf(args, args.length + 2);
		all[args.length] = "--studio";
		all[args.length + 1] = studio.toString();
		return Shell.run(all);
	}

	private Shell.Outcome perform(String... more) {
		String[] all = new String[more.length + 4];
		List.of("perform", text.toString(), "--speed", "3000").toArray(all);
		System.arraycopy(more, 0, all, 4, more.length);
		return run(all);
	}

	@Test
	void pipedOnItIsTheTextItself() {
		for (String mode : List.of("lines", "words", "pages", "typewriter", "rolling")) {
			Shell.Outcome outcome = perform("--mode", mode, "--no-record");
			assertEquals(0, outcome.code(), outcome.err());
			assertEquals(POEM, outcome.out(), mode);
			assertTrue(outcome.err().contains("1 poem in"), outcome.err());
		}
		assertEquals("This studio has no performances yet; make one with: gleaner spreed\n", run("performance", "list").err());
	}

	@Test
	void whatIsPerformedIsListedShownAndExported() throws Exception {
		assertEquals(0, perform().code());
		JsonNode listed = run("performance", "list", "--json").json().get(0);
		assertEquals("spew.txt", listed.path("programme").asText());
		assertEquals(1, listed.path("poems").asInt());
		String name = listed.path("name").asText();
		assertTrue(run("performance", "list").out().matches(name + "  00:0\\d  1 poem  spew.txt\n"));
		JsonNode shown = run("performance", "show", name, "--json").json();
		assertEquals("The ferry lifts its apron.", shown.path("lines").get(0).path("text").asText());
		assertTrue(run("performance", "show").out().contains("Somebody ␛[2J counts the bells."));
		Path vtt = folder.resolve("out/show.vtt");
		JsonNode written = run("performance", "export", "--vtt", vtt.toString(), "--srt", folder.resolve("a.srt").toString(), "--cast",
				folder.resolve("a.cast").toString(), "--text", folder.resolve("a.txt").toString(), "--html",
				folder.resolve("a.html").toString(), "--json").json();
		assertEquals(5, written.path("files").size());
		for (JsonNode file : written.path("files")) assertTrue(Files.size(Path.of(file.asText())) > 50, file::asText);
		assertTrue(Files.readString(vtt).startsWith("WEBVTT\n"));
	}

	@Test
	void aReplayPrintsTheLinesWhereNobodySeesTheStage() {
		perform();
		Shell.Outcome outcome = run("replay-performance", "last", "--speed", "20");
		assertEquals("The ferry lifts its apron.\nSomebody ␛[2J counts the bells.\n", outcome.out());
	}

	@Test
	void programsReadObjects() throws Exception {
		Shell.Outcome outcome = perform("--json", "--between", "0");
		assertEquals(0, outcome.code(), outcome.err());
		assertEquals("", outcome.err());
		List<JsonNode> said = objects(outcome);
		assertEquals(2, said.size(), outcome.out());
		assertEquals(POEM.strip(), said.get(0).path("text").asText());
		assertTrue(said.get(0).path("poem").asInt() == 1 && said.get(0).path("t").isNumber(), outcome.out());
		String name = run("performance", "list", "--json").json().get(0).path("name").asText();
		assertEquals("1 " + name, said.get(1).path("poems").asInt() + " " + said.get(1).path("name").asText());
		assertTrue(said.get(1).path("seconds").asDouble() > 0, outcome.out());
		List<JsonNode> lines = objects(run("replay-performance", "--json", "--speed", "20"));
		assertEquals(List.of("The ferry lifts its apron.", "Somebody ␛[2J counts the bells."),
				lines.stream().map(line -> line.path("text").asText()).toList());
		assertEquals(run("performance", "show", "--json").json().path("lines").get(1), lines.get(1));
		JsonNode unrecorded = objects(perform("--json", "--no-record")).getLast();
		assertTrue(unrecorded.has("poems") && !unrecorded.has("name"), unrecorded::toString);
		Path cast = Files.writeString(folder.resolve("b.cast"), "{\"version\":2,\"width\":80,\"height\":24}\n");
		assertTrue(run("replay-performance", cast.toString(), "--json").err().contains("consists of JSON"));
	}

	private static List<JsonNode> objects(Shell.Outcome outcome) throws Exception {
		List<JsonNode> all = new ArrayList<>();
		for (String line : outcome.out().lines().toList()) all.add(new ObjectMapper().readTree(line));
		return all;
	}

	@Test
	void theyGoToTheTrashAndComeBack() throws Exception {
		perform();
		assertEquals("performance", run("performance", "trash", "last", "--json").json().get(0).path("kind").asText());
		assertEquals(0, run("performance", "list", "--json").json().size());
		String name = run("performance", "trash", "--json").json().get(0).path("name").asText();
		assertEquals(0, run("performance", "restore", name).code());
		assertEquals(1, run("performance", "list", "--json").json().size());
	}

	@Test
	void aPoemAndAProgrammeArePerformedByName() throws Exception {
		Files.writeString(studio.resolve("poems/Water.poem"), "water\n");
		assertEquals("water\n", run("perform", "Water", "--speed", "3000", "--no-record").out());
		Files.createDirectories(studio.resolve("programmes"));
		Files.writeString(studio.resolve("programmes/Evening.json"),
				"{\"format\":1,\"rounds\":[{\"title\":\"\",\"says\":{\"poemTitles\":[\"Water\"]},"
						+ "\"poems\":0,\"mode\":\"lines\"},{\"says\":{\"file\":\"" + text.toString().replace("\\", "\\\\")
						+ "\"},\"poems\":1,\"mode\":\"words\"}]}");
		assertEquals("water\n\n" + POEM, run("perform", "evening", "--speed", "3000", "--no-record").out());
		assertEquals("water\n\nwater\n", run("perform", "Water", "Water", "--speed", "3000", "--no-record").out());
	}

	@Test
	void whatCannotBeIsNamed() throws Exception {
		assertTrue(run("perform", "Watr").err().contains("there is no file, programme or poem \"Watr\""));
		Shell.Outcome mode = perform("--mode", "dance");
		assertEquals(2, mode.code());
		assertTrue(mode.err().contains("there are: lines, words, pages, typewriter, rolling"), mode.err());
		assertEquals(2, run("perform", text.toString(), "--speed", "5").code());
		assertEquals(2, run("replay-performance", "last", "--speed", "0").code());
		assertEquals(1, run("replay-performance", "last").code());
		assertEquals(2, run("performance").code());
		assertEquals(2, run("performance", "export").code());
		Path cast = folder.resolve("a.cast");
		Files.writeString(cast, "{\"version\":2,\"width\":80,\"height\":24}\n");
		Shell.Outcome piped = run("replay-performance", cast.toString());
		assertEquals(1, piped.code());
		assertTrue(piped.err().contains("needs a terminal"), piped.err());
	}
}
