// SPDX-License-Identifier: EPL-2.0
package gleaner.mining.ore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.engine.GenerationRequest;
import gleaner.files.StudioException;
import gleaner.studio.Studio;
import gleaner.studio.debris.DebrisWriter;
import gleaner.studio.making.Making;
import gleaner.studio.poem.Harvest;
import gleaner.studio.poem.Origin;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileOreTest {
	@TempDir
	private Path folder;
	private final List<RawPoem> poems = new ArrayList<>();
	private final List<String> leftOut = new ArrayList<>();

	private OreSource read(Path root) throws StudioException, InterruptedException {
		poems.clear();
		leftOut.clear();
		FileOre ore = new FileOre(root);
		ore.read(poems::add, leftOut::add);
		return ore;
	}

	@Test
	void aFolderIsReadWithWhatTheNamesTell() throws Exception {
		Files.createDirectories(folder.resolve("deep/er"));
		Files.writeString(folder.resolve("deep/er/xDIR-39-18_Model-7_Loss-0.5_Chars-9.txt"), "a vell of\r\nsmall bells\r\n");
		Files.write(folder.resolve("old.txt"), "caf\u00e9 of rain".getBytes(StandardCharsets.ISO_8859_1));
		Files.writeString(folder.resolve(".hidden.txt"), "not this");
		Files.writeString(folder.resolve("blank.txt"), " \n\n ");
		Files.write(folder.resolve("picture.txt"), new byte[] { 1, 0, 2 });
		OreSource ore = read(folder);
		assertEquals(List.of("a vell of\nsmall bells", "caf\u00e9 of rain"), poems.stream().map(RawPoem::text).toList());
		assertEquals(7, poems.getFirst().label().step());
		assertEquals(folder.getFileName().toString(), poems.getLast().label().source());
		assertEquals(1, leftOut.size());
		assertTrue(leftOut.getFirst().contains("picture.txt is not a text"), leftOut.getFirst());
		for (RawPoem poem : poems) assertEquals(poem.text(), ore.text(poem.spot()));
	}

	@Test
	void aLongLogIsCutAtItsEmptyLinesAndNothingIsLost() throws Exception {
		String log = "a line of the log that goes on\n".repeat(100) + "\n";
		Files.writeString(folder.resolve("log.txt"), log.repeat(10) + "x".repeat(20_000));
		OreSource ore = read(folder);
		assertTrue(poems.size() > 5, () -> poems.size() + " pieces");
		int letters = 0;
		for (RawPoem poem : poems) {
			assertTrue(poem.text().length() <= 8_000);
			assertEquals(poem.text(), ore.text(poem.spot()));
			letters += (int) poem.text().chars().filter(c -> !Character.isWhitespace(c)).count();
		}
		assertEquals((log.repeat(10) + "x".repeat(20_000)).chars().filter(c -> !Character.isWhitespace(c)).count(), letters);
	}

	@Test
	void whatIsNotThereIsNamed() {
		StudioException e = assertThrows(StudioException.class, () -> read(folder.resolve("nowhere")));
		assertTrue(e.getMessage().contains("nowhere"), e.getMessage());
	}

	@Test
	void debrisOfAnotherStudioKeepsItsHeaders() throws Exception {
		Studio other = Studio.create(folder.resolve("other"));
		spew(other, "windowly said\nthe moth", "the tide\nthe tide");
		OreSource ore = read(folder.resolve("other"));
		assertEquals(List.of("windowly said\nthe moth", "the tide\nthe tide"), poems.stream().map(RawPoem::text).toList());
		assertEquals(0.7, poems.getFirst().label().diversity());
		assertEquals("Test", poems.getFirst().label().source());
		assertEquals("the tide\nthe tide", ore.text(poems.getLast().spot()));
	}

	@Test
	void theStudiosOwnDebrisComesWithItsNumbers() throws Exception {
		Studio studio = Studio.create(folder.resolve("studio"));
		spew(studio, "windowly said", "the tide");
		new DebrisOre(studio.debris()).read(poems::add, leftOut::add);
		assertEquals(2, poems.size());
		RawPoem second = poems.getLast();
		Harvest harvest = new Bringing(studio).harvest(second.spot(), second.label(), second.text());
		Origin.Machine machine = (Origin.Machine) harvest.provenance().runs().getFirst().origin();
		assertEquals(2, machine.fragment().poem());
		assertEquals("the tide", harvest.text());
	}

	@Test
	void whatIsBroughtFromElsewhereBecomesDebrisWithItsHeader() throws Exception {
		Studio studio = Studio.create(folder.resolve("studio"));
		Path brought = Files.createDirectories(folder.resolve("brought"));
		Files.writeString(brought.resolve("DIR-39-18_Model-7_Loss-0.5_Chars-9.txt"), "a vell of small bells");
		read(brought);
		RawPoem poem = poems.getFirst();
		Harvest harvest = new Bringing(studio).harvest(poem.spot(), poem.label(), poem.text());
		Origin.Machine machine = (Origin.Machine) harvest.provenance().runs().getFirst().origin();
		Making making = studio.debris().open(machine.fragment().debris()).making();
		assertEquals("7", making.settings().get("model"));
		assertEquals("0.5", making.settings().get("loss"));
		assertEquals("a vell of small bells", studio.debris().open(machine.fragment().debris()).slice(machine.fragment().offset(),
				machine.fragment().end()));
	}

	private static void spew(Studio studio, String... texts) throws StudioException {
		Making making = new Making("test", "Test", Map.of(), List.of(), Optional.empty(),
				GenerationRequest.poem(5).withDiversity(0.7).withPoems(texts.length), Instant.parse("2016-12-09T18:39:18Z"));
		try (DebrisWriter writer = studio.debris().begin(making)) {
			for (String text : texts) {
				writer.append(text);
				writer.poemEnd();
			}
		}
	}
}
