// SPDX-License-Identifier: EPL-2.0
package gleaner.studio.style;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.engine.Style;
import gleaner.files.StudioException;
import gleaner.files.Trashed;
import gleaner.studio.Studio;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnStylesTest {
	@TempDir
	private Path folder;
	private Studio studio;
	private OwnStyles styles;

	@BeforeEach
	void setUp() throws StudioException {
		studio = Studio.create(folder.resolve("studio"));
		styles = studio.styles();
	}

	private static OwnStyle style(String name, String... settings) {
		Map<String, String> all = new LinkedHashMap<>();
		for (int i = 0; i < settings.length; i += 2) all.put(settings[i], settings[i + 1]);
		return new OwnStyle("substitution", new Style(name, "For fog.", all));
	}

	private Path file(String name) {
		return studio.folder().resolve("styles").resolve(name + ".json");
	}

	private String refused(String content) throws Exception {
		Files.createDirectories(file("x").getParent());
		Files.write(file("Odd"), content.getBytes(StandardCharsets.UTF_8));
		String sentence = assertThrows(StudioException.class, () -> styles.get("odd")).getMessage();
		List<String> troubles = new ArrayList<>();
		styles.list(troubles::add);
		assertEquals(List.of(sentence), troubles);
		return sentence;
	}

	@Test
	void whatIsKeptIsReadBack() throws Exception {
		assertEquals(List.of(), styles.names());
		OwnStyle fog = style("Fog & “rime”", "strength", "40", "never", "a\nb", "text", "\u0007 \uD83C\uDF19");
		styles.write(fog);
		assertEquals(fog, styles.get("FOG & “rime”"));
		assertEquals(List.of(fog), styles.list(trouble -> {
			throw new AssertionError(trouble);
		}));
		assertEquals(List.of("strength", "never", "text"), List.copyOf(styles.get(fog.name()).style().settings().keySet()),
				"in their order");
		styles.write(style("fog & “RIME”", "strength", "7"));
		assertEquals(List.of("Fog & “rime”"), styles.names(), "capitals do not make another one");
		assertEquals("7", styles.get("Fog & “rime”").style().settings().get("strength"));
	}

	@Test
	void whatIsNotKnownStays() throws Exception {
		styles.write(style("Fog", "strength", "40"));
		Files.writeString(file("Fog"), "{\"format\":1,\"engine\":\"substitution\",\"settings\":{\"echo\":\"3\"},\"mood\":{\"x\":[1]}}");
		assertEquals(Map.of("echo", "3"), styles.get("Fog").style().settings());
		assertEquals("", styles.get("Fog").style().help());
		styles.write(style("Fog", "strength", "40"));
		assertTrue(Files.readString(file("Fog")).contains("\"mood\""), Files.readString(file("Fog")));
		assertEquals(Map.of("strength", "40"), styles.get("Fog").style().settings());
	}

	@Test
	void hostileFilesAreNamedAndTheOthersAreThere() throws Exception {
		assertTrue(refused("").contains("Odd.json does not hold a JSON object"), refused(""));
		assertTrue(refused("{\"format\":").contains("Odd.json is not valid JSON"));
		assertTrue(refused("[]").contains("does not hold a JSON object"));
		assertTrue(refused("{}").contains("the field \"format\" is missing"));
		assertTrue(refused("{\"format\":0,\"engine\":\"x\"}").contains("1 or more"));
		assertTrue(refused("{\"format\":1}").contains("the field \"engine\" is missing"));
		assertTrue(refused("{\"format\":1,\"engine\":5}").contains("must be text"));
		assertTrue(refused("{\"format\":1,\"engine\":\"x\",\"settings\":[]}").contains("must be an object"));
		assertTrue(refused("{\"format\":1,\"engine\":\"x\",\"settings\":{\"a\":1}}").contains("settings.a"));
		assertTrue(refused("[".repeat(100_000)).contains("Odd.json is not valid JSON"));
		assertTrue(refused("\u0000\u0001\u0002").contains("Odd.json is not valid JSON"));
		assertTrue(refused("{\"format\":1,\"help\":\"" + "x".repeat(2 << 20) + "\"}").contains("too large for a style"));
		String newer = refused("{\"format\":2,\"engine\":\"x\"}");
		assertTrue(newer.contains("says format 2, this Gleaner reads up to format 1"), newer);
		assertTrue(assertThrows(StudioException.class, () -> styles.write(style("odd"))).getMessage().contains("format 2"),
				"what a newer Gleaner wrote is not written over");
		Files.createDirectories(file("Folder"));
		styles.write(style("Good"));
		List<String> troubles = new ArrayList<>();
		assertEquals(List.of("Good"), styles.list(troubles::add).stream().map(OwnStyle::name).toList());
		assertEquals(2, troubles.size(), troubles.toString());
	}

	@Test
	void namesThatNoFileCanHaveAreRefused() {
		for (String name : List.of("../out", "a/b", "con", "x".repeat(400), "tail.")) {
			String sentence = assertThrows(StudioException.class, () -> styles.write(style(name))).getMessage();
			assertTrue(sentence.startsWith("a style cannot be called"), sentence);
		}
		assertFalse(Files.exists(studio.folder().resolve("out.json")));
	}

	@Test
	void theyAreRenamedRemovedAndComeBack() throws Exception {
		styles.write(style("Fog", "strength", "40"));
		styles.write(style("Rime"));
		assertTrue(
				assertThrows(StudioException.class, () -> styles.rename("fog", "RIME")).getMessage().contains("a style \"Rime\" already"));
		styles.rename("fog", "Mist");
		assertEquals(List.of("Mist", "Rime"), styles.names());
		assertEquals("40", styles.get("Mist").style().settings().get("strength"));
		Trashed removed = styles.remove("mist");
		assertEquals("Mist", removed.name());
		assertEquals(List.of("Rime"), styles.names());
		studio.restore(removed);
		assertEquals(List.of("Mist", "Rime"), styles.names());
		Files.writeString(file("Rime"), "torn");
		styles.remove("Rime");
		assertEquals("there is no style \"Rim\" of your own; there are: Mist",
				assertThrows(StudioException.class, () -> styles.remove("Rim")).getMessage());
	}
}
