// SPDX-License-Identifier: EPL-2.0
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

class ExtraPlaceTest {
	@TempDir
	private Path folder;

	private Optional<ExtraPlace> find(Path program) throws PluginException {
		return ExtraPlace.find(Extra.TRAINER, program, Optional.empty());
	}

	@Test
	void liesInTheProgramOrBesideIt() throws Exception {
		Path program = Files.createDirectories(folder.resolve("gleaner"));
		assertEquals(Optional.empty(), find(program));
		Path beside = Files.createFile(folder.resolve("gleaner-trainer.zip"));
		assertEquals(Optional.of(new ExtraPlace.Site(beside.toString(), false)), find(program), "a browser may have put it there");
		Path within = Files.createDirectories(program.resolve("gleaner-trainer"));
		assertEquals(Optional.of(new ExtraPlace.Site(within.toString(), true)), find(program), "what came with the program comes first");
	}

	@Test
	void whatIsNamedComesBeforeAll() throws Exception {
		Path program = Files.createDirectories(folder.resolve("gleaner"));
		Files.createDirectories(program.resolve("gleaner-trainer"));
		Path named = Files.createDirectories(folder.resolve("else where"));
		assertEquals(Optional.of(new ExtraPlace.Site(named.toString(), true)),
				ExtraPlace.find(Extra.TRAINER, program, Optional.of(named.toString())));
		PluginException wrong = assertThrows(PluginException.class,
				() -> ExtraPlace.find(Extra.TRAINER, program, Optional.of(folder.resolve("gone").toString())));
		assertTrue(wrong.getMessage().contains("gone"), wrong.getMessage());
	}

	@Test
	void whatThePoetChoosesIsTheZipOrTheFolderOrAFileInIt() throws Exception {
		Path zip = Files.createFile(folder.resolve("gleaner-trainer.zip"));
		assertEquals(new ExtraPlace.Site(zip.toString(), false), ExtraPlace.at(zip.toString()));
		Path unpacked = Files.createDirectories(folder.resolve("un packed"));
		assertEquals(new ExtraPlace.Site(unpacked.toString(), false), ExtraPlace.at(unpacked.toString()));
		Path inside = Files.createFile(unpacked.resolve("content.jar"));
		assertEquals(new ExtraPlace.Site(unpacked.toString(), false), ExtraPlace.at(inside.toString()));
		assertEquals(new ExtraPlace.Site("https://example.org/t", false), ExtraPlace.at("https://example.org/t"));
		PluginException wrong = assertThrows(PluginException.class, () -> ExtraPlace.at(folder.resolve("gone.zip").toString()));
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
		assertEquals(Optional.of(new ExtraPlace.Sources(script)), find(program));
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
		assertEquals(Optional.of(new ExtraPlace.Site(link.toString(), false)), find(program));
	}

	@Test
	void eachLiesInAPlaceOfItsOwn() throws Exception {
		Path program = Files.createDirectories(folder.resolve("gleaner"));
		Path trainer = Files.createFile(folder.resolve("gleaner-trainer.zip"));
		assertEquals(Optional.empty(), ExtraPlace.find(Extra.ENCODER, program, Optional.empty()));
		Path encoder = Files.createFile(folder.resolve("gleaner-encoder.zip"));
		assertEquals(Optional.of(new ExtraPlace.Site(encoder.toString(), false)),
				ExtraPlace.find(Extra.ENCODER, program, Optional.empty()));
		assertEquals(Optional.of(new ExtraPlace.Site(trainer.toString(), false)), find(program));
	}
}
