package gleaner.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.product.Product.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example engine is built and tested against the contract as a stranger would, comes into the product, speaks, and goes. */
class StrangersEngineTest {
	private static final Path TOP = Path.of("..", "..").toAbsolutePath().normalize();

	@TempDir
	Path home;

	@Test
	void comesSpeaksAndGoes() throws Exception {
		String site = buildExample().toString();
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
		Outcome setting = gleaner.run("generate", "--engine", "cutup", "--set", "lines=0").expect(1);
		assertTrue(setting.err().contains("lines") && setting.err().contains("from 1 to 100"), setting.err());
		assertTrue(enginesOfferedByTheWindow(gleaner).contains("Cut-up"));

		gleaner.run("plugin", "remove", "cutup.feature").expect(0);
		assertFalse(gleaner.run("engines").expect(0).out().contains("cutup"));
		assertEquals("", gleaner.run("plugin", "list").expect(0).out());
	}

	/** Outside the source tree, so that the example sees nothing of ours but the repository. */
	private Path buildExample() throws IOException, InterruptedException {
		Path example = home.resolve("cutup");
		copy(TOP.resolve("examples/cutup"), example);
		Path log = home.resolve("cutup.log");
		Process maven = new ProcessBuilder(TOP.resolve("mvnw").toString(), "-B", "-ntp", "-f", "pom.xml",
				"-Dgleaner.repository=" + TOP.resolve("releng/gleaner.product/target/repository").toUri(), "verify")
				.directory(example.toFile()).redirectErrorStream(true).redirectOutput(log.toFile()).start();
		assertTrue(maven.waitFor(5, TimeUnit.MINUTES), "the example's build did not end");
		assertEquals(0, maven.exitValue(), () -> tail(log));
		String tested = Files.readString(example.resolve("cutup.engine/target/surefire-reports/cutup.CutUpTest.txt"));
		assertTrue(tested.contains("Tests run: 4, Failures: 0, Errors: 0, Skipped: 0"), tested);
		return example.resolve("cutup.site/target/repository");
	}

	private static void copy(Path from, Path to) throws IOException {
		try (var all = Files.walk(from)) {
			for (Path file : (Iterable<Path>) all.filter(f -> !from.relativize(f).toString().matches(".*\\btarget\\b.*"))::iterator) {
				Path copy = to.resolve(from.relativize(file).toString());
				if (Files.isDirectory(file)) Files.createDirectories(copy);
				else Files.copy(file, copy);
			}
		}
	}

	private static String tail(Path log) {
		try {
			List<String> lines = Files.readAllLines(log);
			return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
		} catch (IOException e) {
			return e.toString();
		}
	}

	/** Starts the window with a witness on board, which reads the choice of engines and goes. */
	private String enginesOfferedByTheWindow(Product gleaner) throws Exception {
		Path seen = home.resolve("seen.txt");
		Witness.board(gleaner.folder, seen);
		Path out = home.resolve("window.txt");
		Process window = gleaner.startWindow(out.toFile(), out.toFile());
		try {
			for (int i = 0; i < 900 && window.isAlive() && !Files.exists(seen); i++) Thread.sleep(100);
			assertTrue(Files.exists(seen), () -> tail(out));
			return Files.readString(seen);
		} finally {
			window.descendants().forEach(ProcessHandle::destroy);
			window.destroy();
			assertTrue(window.waitFor(30, TimeUnit.SECONDS));
		}
	}
}
