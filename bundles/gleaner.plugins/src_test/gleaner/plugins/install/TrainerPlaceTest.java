package gleaner.plugins.install;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.plugins.PluginException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class TrainerPlaceTest {
	@TempDir
	private Path folder;

	private Optional<TrainerPlace> find(Path program) throws PluginException {
		return TrainerPlace.find(program, Optional.empty());
	}

	@Test
	void liesInTheProgramOrBesideIt() throws Exception {
		Path program = Files.createDirectories(folder.resolve("gleaner"));
		assertEquals(Optional.empty(), find(program));
		Path beside = Files.createFile(folder.resolve("gleaner-trainer.zip"));
		assertEquals(Optional.of(new TrainerPlace.Site(beside.toString(), false)), find(program), "a browser may have put it there");
		Path within = Files.createDirectories(program.resolve("gleaner-trainer"));
		assertEquals(Optional.of(new TrainerPlace.Site(within.toString(), true)), find(program), "what came with the program comes first");
	}

	@Test
	void whatIsNamedComesBeforeAll() throws Exception {
		Path program = Files.createDirectories(folder.resolve("gleaner"));
		Files.createDirectories(program.resolve("gleaner-trainer"));
		Path named = Files.createDirectories(folder.resolve("else where"));
		assertEquals(Optional.of(new TrainerPlace.Site(named.toString(), true)), TrainerPlace.find(program, Optional.of(named.toString())));
		PluginException wrong = assertThrows(PluginException.class,
				() -> TrainerPlace.find(program, Optional.of(folder.resolve("gone").toString())));
		assertTrue(wrong.getMessage().contains("gone"), wrong.getMessage());
	}

	@Test
	void whatThePoetChoosesIsTheZipOrTheFolderOrAFileInIt() throws Exception {
		Path zip = Files.createFile(folder.resolve("gleaner-trainer.zip"));
		assertEquals(new TrainerPlace.Site(zip.toString(), false), TrainerPlace.at(zip.toString()));
		Path unpacked = Files.createDirectories(folder.resolve("un packed"));
		assertEquals(new TrainerPlace.Site(unpacked.toString(), false), TrainerPlace.at(unpacked.toString()));
		Path inside = Files.createFile(unpacked.resolve("content.jar"));
		assertEquals(new TrainerPlace.Site(unpacked.toString(), false), TrainerPlace.at(inside.toString()));
		assertEquals(new TrainerPlace.Site("https://example.org/t", false), TrainerPlace.at("https://example.org/t"));
		PluginException wrong = assertThrows(PluginException.class, () -> TrainerPlace.at(folder.resolve("gone.zip").toString()));
		assertTrue(wrong.getMessage().contains("gone.zip"), wrong.getMessage());
	}

	@Test
	@DisabledOnOs(OS.WINDOWS)
	void aProgramMadeFromSourcesHasItMadeThere() throws Exception {
		Path program = Files.createDirectories(folder.resolve("releng/gleaner.product/target/products/linux/gleaner"));
		Files.createDirectories(folder.resolve("releng/gleaner.training.site"));
		Files.createFile(folder.resolve("releng/gleaner.training.site/pom.xml"));
		assertEquals(Optional.empty(), find(program), "without the script nothing can be made");
		Path script = Files.createFile(folder.resolve("gleaner"));
		assertTrue(script.toFile().setExecutable(true));
		assertEquals(Optional.of(new TrainerPlace.Sources(script)), find(program));
	}

	/** Or whoever may write into a folder above the program, such as that of all temporary files, had a script of theirs run. */
	@Test
	void sourcesThatTheProgramWasNotMadeInAreNotItsOwn() throws Exception {
		Path program = Files.createDirectories(folder.resolve("downloads/gleaner"));
		Files.createDirectories(folder.resolve("releng/gleaner.training.site"));
		Files.createFile(folder.resolve("releng/gleaner.training.site/pom.xml"));
		assertTrue(Files.createFile(folder.resolve("gleaner")).toFile().setExecutable(true));
		assertEquals(Optional.empty(), find(program));
	}

	@Test
	@DisabledOnOs(OS.WINDOWS)
	void whatIsOnlyLinkedIntoTheProgramIsNotItsOwn() throws Exception {
		Path program = Files.createDirectories(folder.resolve("gleaner"));
		Path link = Files.createSymbolicLink(program.resolve("gleaner-trainer"), Files.createDirectories(folder.resolve("else")));
		assertEquals(Optional.of(new TrainerPlace.Site(link.toString(), false)), find(program));
	}
}
