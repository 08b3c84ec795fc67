package gleaner.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.product.Product.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example plug-ins are built and tested as a stranger would, come into the product, speak or act, and go. */
class StrangersEngineTest {
	@TempDir
	Path home;

	@Test
	void comesSpeaksAndGoes() throws Exception {
		String site = StrangersEngine.site().toString();
		Product gleaner = Product.copy(home.resolve("program"), home);
		assertFalse(gleaner.run("engines").expect(0).out().contains("cutup"));

		Outcome refused = gleaner.run("plugin", "install", site).expect(1);
		assertTrue(refused.err().contains("not signed") && refused.err().contains("--allow-unsigned"), refused.err());
		assertFalse(gleaner.run("engines").expect(0).out().contains("cutup"));

		gleaner.run("plugin", "install", site, "--allow-unsigned").expect(0);
		assertTrue(gleaner.run("plugin", "list").expect(0).out().startsWith("cutup.feature"));
		assertTrue(gleaner.run("engines").expect(0).out().contains("lines of the corpora, cut in two and joined anew"));
		Outcome poem = gleaner.run("generate", "--engine", "cutup", "--set", "lines=5", "--seed", "7").expect(0);
		assertEquals(5, poem.lines().stream().filter(l -> !l.isBlank()).count(), poem.out());
		Outcome setting = gleaner.run("generate", "--engine", "cutup", "--set", "lines=0").expect(2);
		assertTrue(setting.err().contains("lines") && setting.err().contains("from 1 to 100"), setting.err());
		assertTrue(enginesOfferedByTheWindow(gleaner).contains("Cut-up"));

		gleaner.run("plugin", "remove", "cutup.feature").expect(0);
		assertFalse(gleaner.run("engines").expect(0).out().contains("cutup"));
		assertEquals("", gleaner.run("plugin", "list").expect(0).out());
	}

	@Test
	void aStrategyComesActsAndGoes() throws Exception {
		Product gleaner = Product.copy(home.resolve("program"), home);
		gleaner.run("plugin", "install", StrangersEngine.strategySite().toString(), "--allow-unsigned").expect(0);
		assertTrue(gleaner.run("engines").expect(0).out().contains("--set lipogram=0  Words with an e become words without."));
		List<String> alone = new ArrayList<>(List.of("generate", "--engine", "substitution", "--seed", "7", "--set", "lipogram=1"));
		for (String other : List.of("synonyms", "narrower", "wider", "opposites", "similar", "parts", "wholes", "attributes", "entailed",
				"entities", "reservoir", "unknown", "function", "descriptions", "contractions", "cries", "hyphens", "years", "digits"))
			alone.addAll(List.of("--set", other + "=0"));
		String template = made(gleaner, alone, "strength=0");
		String poem = made(gleaner, alone, "strength=100");
		assertTrue(letters(poem) < letters(template), template + "\n---\n" + poem);
		gleaner.run("plugin", "remove", "lipogram.feature").expect(0);
		assertFalse(gleaner.run("engines").expect(0).out().contains("lipogram"));
	}

	private static String made(Product gleaner, List<String> command, String strength) throws Exception {
		List<String> whole = new ArrayList<>(command);
		whole.addAll(List.of("--set", strength));
		return gleaner.run(whole.toArray(String[]::new)).expect(0).out();
	}

	private static long letters(String text) {
		return text.chars().filter(letter -> letter == 'e').count();
	}

	/** Starts the window with a witness on board, which reads the choice of engines and goes. */
	private String enginesOfferedByTheWindow(Product gleaner) throws Exception {
		Path seen = home.resolve("seen.txt");
		Witness.board(gleaner.folder, seen);
		Path out = home.resolve("window.txt");
		Process window = gleaner.startWindow(out.toFile(), out.toFile());
		try {
			for (int i = 0; i < 900 && window.isAlive() && !Files.exists(seen); i++) Thread.sleep(100);
			assertTrue(Files.exists(seen), () -> StrangersEngine.tail(out));
			return Files.readString(seen);
		} finally {
			window.descendants().forEach(ProcessHandle::destroy);
			window.destroy();
			assertTrue(window.waitFor(30, TimeUnit.SECONDS));
		}
	}
}
