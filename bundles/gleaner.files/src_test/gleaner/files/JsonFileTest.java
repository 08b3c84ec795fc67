// SPDX-License-Identifier: EPL-2.0
package gleaner.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class JsonFileTest {
	@TempDir
	private Path folder;

	private JsonFields read(String json) throws IOException {
		Path file = folder.resolve("some.json");
		Files.writeString(file, json);
		return JsonFile.read(file);
	}

	private static String sentence(Executable executable) {
		return assertThrows(StudioException.class, executable).getMessage();
	}

	@Test
	void readsWhatItWrote() throws IOException {
		ObjectNode json = JsonFile.object();
		json.put("text", "é\n\"✓").put("whole", Long.MIN_VALUE).put("decimal", 0.1).putArray("list").add("a").add("b");
		json.putObject("map").put("order", "3");
		JsonFile.write(folder.resolve("a.json"), json);
		JsonFields fields = JsonFile.read(folder.resolve("a.json"));
		assertEquals("é\n\"✓", fields.text("text"));
		assertEquals(Long.MIN_VALUE, fields.whole("whole"));
		assertEquals(0.1, fields.decimal("decimal"));
		assertEquals(List.of("a", "b"), fields.texts("list"));
		assertEquals(Map.of("order", "3"), fields.textMap("map"));
	}

	@Test
	void wrongTypesNameFileAndField() throws IOException {
		JsonFields fields = read(
				"{\"name\": 3, \"poems\": \"many\", \"list\": [1.5], \"when\": \"tomorrow\", \"huge\": 123456789012345678901234567890}");
		for (String said : new String[] { sentence(() -> fields.text("name")), sentence(() -> fields.whole("poems")),
			sentence(() -> fields.wholes("list")), sentence(() -> fields.instant("when")),
			sentence(() -> fields.whole("huge")), sentence(() -> fields.object("name")), sentence(() -> fields.objects("list")),
			sentence(() -> fields.textMap("name")),
			sentence(() -> fields.texts("list")), sentence(() -> fields.decimal("poems")) })
			assertTrue(said.contains("some.json: the field \""), said);
		assertTrue(sentence(() -> fields.text("none")).contains("\"none\" is missing, must be text"));
	}

	@Test
	void aNewerFormatIsRefusedWithBothVersions() throws IOException {
		String said = sentence(() -> read("{\"format\": 7}").requireFormat("the studio", 2));
		assertTrue(said.contains("format 7") && said.contains("up to format 2") && said.contains("newer Gleaner"), said);
		assertTrue(sentence(() -> read("{\"format\": \"x\"}").requireFormat("the studio", 2)).contains("\"format\""));
		assertTrue(sentence(() -> read("{\"format\": 0}").requireFormat("the studio", 2)).contains("\"format\""));
	}

	@Test
	void whatIsNoObjectIsSaidSo() {
		assertTrue(sentence(() -> read("[1, 2]")).contains("does not hold a JSON object"));
		assertTrue(sentence(() -> read("")).contains("does not hold a JSON object"));
		assertTrue(sentence(() -> read("{\n\"a\": 1,\n oops }")).contains("not valid JSON (line 3)"));
		assertTrue(sentence(() -> read("[".repeat(100_000))).contains("not valid JSON"));
		assertTrue(sentence(() -> JsonFile.read(folder.resolve("none.json"))).contains("not there"));
	}

	@Property
	void anyBytesAreReadOrRefusedWithASentence(@ForAll byte[] bytes) throws IOException {
		Path file = Files.createTempFile("any", ".json");
		Files.write(file, bytes);
		try {
			JsonFile.read(file);
		} catch (StudioException e) {
			assertTrue(e.getMessage().contains(file.toString()));
		}
		Files.delete(file);
	}

	@Test
	void writesEvenHalfACharacter() throws IOException {
		JsonFile.write(folder.resolve("a.json"), JsonFile.object().put("text", "a\ud800b"));
		assertEquals(3, JsonFile.read(folder.resolve("a.json")).text("text").length());
	}
}
