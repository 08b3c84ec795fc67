// SPDX-License-Identifier: EPL-2.0
package gleaner.studio.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.files.Trashed;
import gleaner.studio.poem.Harvest;
import gleaner.studio.poem.Poems;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerFileTest {
	private static final Instant NOW = Instant.parse("2017-01-02T10:00:00Z");

	@TempDir
	private Path folder;
	private LedgerFile file;

	@BeforeEach
	void setUp() {
		file = new LedgerFile(folder.resolve("marks").resolve("Salt.ledger"));
	}

	private static Step typed(int offset, String text) {
		return new Step(NOW, Step.Kind.TYPE, offset, "", Harvest.hand(text));
	}

	private static List<Step> steps() {
		return List.of(new Step(NOW, Step.Kind.HARVEST, 0, "", LedgerKeeperTest.machine("salt \"water\"\nünd ☂", 7)),
				new Step(NOW.plusSeconds(9), Step.Kind.SWAP, 5, "\"water\"", Harvest.hand("sand")),
				typed(4, "!"));
	}

	@Test
	void whatIsReadIsWhatWasAppended() throws IOException {
		assertEquals(Ledger.EMPTY, file.read());
		file.append(steps().subList(0, 1));
		file.append(steps().subList(1, 3));
		file.append(List.of());
		Ledger ledger = file.read();
		assertEquals(steps(), ledger.steps());
		assertEquals(List.of(), ledger.remarks());
		assertEquals("salt! sand\nünd ☂", ledger.last().text());
		assertEquals("", ledger.after(0).text());
		assertEquals(LedgerKeeperTest.machine("salt \"water\"\nünd ☂", 7), ledger.after(1));
	}

	@Test
	void aTornLineIsPassedOverWhereverItWasTorn() throws IOException {
		file.append(steps());
		Path path = folder.resolve("marks").resolve("Salt.ledger");
		byte[] whole = Files.readAllBytes(path);
		int last = new String(whole, StandardCharsets.UTF_8).strip().lastIndexOf('\n') + 1;
		int start = new String(whole, StandardCharsets.UTF_8).substring(0, last).getBytes(StandardCharsets.UTF_8).length;
		for (int end = start; end < whole.length - 1; end++) {
			Files.write(path, Arrays.copyOf(whole, end));
			assertEquals(steps().subList(0, 2), file.read().steps(), "torn at " + end);
			Harvest poem = steps().get(2).apply(file.read().last());
			file.append(LedgerKeeper.opening(file.read(), poem, NOW));
			assertEquals(poem, file.read().last(), "torn at " + end);
		}
	}

	@Test
	void stepsThatDoNotFitAreToldAndANewBeginningIsTaken() throws IOException {
		file.append(List.of(typed(0, "one"), new Step(NOW, Step.Kind.CUT, 1, "zz", Harvest.EMPTY), typed(900, "x")));
		Ledger damaged = file.read();
		assertEquals("one", damaged.last().text());
		assertEquals(1, damaged.remarks().size());
		assertTrue(damaged.remarks().getFirst().startsWith("2 steps do"), damaged.remarks().getFirst());
		List<Step> opening = LedgerKeeper.opening(damaged, Harvest.hand("two"), NOW);
		file.append(opening);
		file.append(List.of(typed(3, " three")));
		assertEquals("two three", file.read().last().text());
	}

	@Test
	void newerStepsAreTold() throws IOException {
		file.append(steps());
		Files.writeString(folder.resolve("marks").resolve("Salt.ledger"),
				LedgerFile.line(typed(0, "x")).replace("{\"format\":1", "{\"format\":9") + "\n");
		assertEquals(List.of("1 steps come from a newer Gleaner, and this one cannot read them."), file.read().remarks());
	}

	@Property(tries = 500)
	void anyBytesAreRead(@ForAll @Size(max = 300) byte[] noise, @ForAll @IntRange(max = 600) int at) {
		StringBuilder lines = new StringBuilder();
		for (Step step : steps()) lines.append(LedgerFile.line(step)).append('\n');
		int place = Math.min(at, lines.length());
		lines.insert(place, new String(noise, StandardCharsets.ISO_8859_1));
		Ledger ledger = LedgerFile.parse(lines.toString());
		ledger.last();
	}

	@Test
	void aLedgerGoesWhereItsPoemGoes() throws IOException {
		Poems poems = new Poems(folder.resolve("poems"), folder.resolve("trash"), false);
		poems.write("Salt", Harvest.hand("salt"));
		new LedgerFile(poems.ledger("Salt")).append(List.of(typed(0, "salt")));
		poems.rename("Salt", "Sand");
		assertEquals("salt", new LedgerFile(poems.ledger("Sand")).read().last().text());
		assertFalse(Files.exists(poems.ledger("Salt")));
		Trashed removed = poems.remove("Sand");
		assertFalse(Files.exists(poems.ledger("Sand")));
		poems.restore(removed);
		assertEquals("salt", new LedgerFile(poems.ledger("Sand")).read().last().text());
	}

	/** Runs in another process until it is killed: appends a letter after another. */
	public static void main(String[] arguments) throws IOException {
		LedgerFile ledger = new LedgerFile(Path.of(arguments[0]));
		for (int n = ledger.read().last().length();; n++) ledger.append(List.of(typed(n, String.valueOf((char) ('a' + n % 26)))));
	}

	@Test
	void itSurvivesKilling() throws IOException, InterruptedException {
		Path path = folder.resolve("killed.ledger");
		String tests = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
		for (int time = 0; time < 3; time++) {
			int before = new LedgerFile(path).read().last().length();
			Process other = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
					"-XX:TieredStopAtLevel=1", "-cp", tests, LedgerFileTest.class.getName(), path.toString())
					.redirectError(ProcessBuilder.Redirect.INHERIT).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
			while (new LedgerFile(path).read().last().length() < before + 20) {
				assertTrue(other.isAlive(), "the other process could not write");
				Thread.sleep(5);
			}
			other.destroyForcibly();
			assertTrue(other.waitFor(30, TimeUnit.SECONDS));
			Ledger ledger = new LedgerFile(path).read();
			assertEquals(List.of(), ledger.remarks());
			StringBuilder expected = new StringBuilder();
			for (int n = 0; n < ledger.steps().size(); n++) expected.append((char) ('a' + n % 26));
			assertEquals(expected.toString(), ledger.last().text());
			List<String> lines = new ArrayList<>(Files.readAllLines(path, StandardCharsets.ISO_8859_1));
			assertTrue(lines.size() - ledger.steps().size() <= time + 1);
		}
	}
}
