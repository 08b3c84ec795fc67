// SPDX-License-Identifier: EPL-2.0
package gleaner.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.corpus.Attribution;
import gleaner.corpus.ImportOptions;
import gleaner.engine.Progress;
import gleaner.engine.markov.MarkovEngine;
import gleaner.studio.Studio;
import gleaner.voice.EngineCatalog;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveCommandTest {
	private static final Attribution FREE = new Attribution(Optional.empty(), Optional.empty(), Optional.of("public domain"));

	private static final Supplier<EngineCatalog> MARKOV = () -> EngineCatalog.of(new MarkovEngine());

	@TempDir
	private Path folder;
	private String studio;
	private String raw;

	@BeforeEach
	void setUp() throws Exception {
		studio = folder.resolve("studio").toString();
		Studio.create(Path.of(studio));
		raw = Files.writeString(folder.resolve("xDIR-2016-10-26T18-39-18_Model-7000_Loss-0.4_Chars-9_Diversity-0.4.txt"),
				"a voivat of small bells").toString();
	}

	@Test
	void itIsMadeListedAndChecked() throws Exception {
		assertTrue(Shell.run("archive", "list", "--studio", studio).err().contains("no archives"));
		Shell.Outcome made = Shell.run("archive", "First winter", raw, "--studio", studio, "--author", "Ada Cane", "--licence",
				"CC-BY-4.0");
		assertEquals(0, made.code(), made.err());
		assertTrue(made.out().contains("1 raw poem, 0 poems, 0 threads"), made.out());
		assertEquals("First winter  1 raw poem, 0 poems, 0 threads\n", Shell.run("archive", "list", "--studio", studio).out());
		String file = Shell.run("archive", "list", "--studio", studio, "--json").json().get(0).get("file").asText();
		Shell.Outcome check = Shell.run("archive", "check", file, "--sample", "0", "--json");
		assertEquals(0, check.code(), check.err());
		assertTrue(check.json().get("sound").asBoolean());
		Files.writeString(Path.of(studio, "archives/First winter/README.md"), "another");
		Shell.Outcome changed = Shell.run("archive", "check", Path.of(studio, "archives/First winter").toString(), "--sample", "0");
		assertEquals(1, changed.code());
		assertTrue(changed.out().startsWith("\"README.md\" differs from what was written.\nnot sound: First winter"), changed.out());
	}

	@Test
	void theCheckSaysWhatCannotBeMadeAgain() throws Exception {
		Studio.open(Path.of(studio)).corpora().importFrom("Tide",
				List.of(Files.writeString(folder.resolve("Tide.txt"), "the tide keeps its own time\nthe wool keeps its own tide\n")),
				ImportOptions.AUTOMATIC.with(FREE), Progress.NONE);
		Shell.Outcome said = Shell.run(MARKOV, "generate", "--studio", studio, "--engine", "markov", "--corpus", "Tide", "--lines", "2",
				"--seed",
				"1");
		assertEquals(0, said.code(), said.err());
		for (String without : List.of("lifelines", "lifelines,corpora"))
			assertEquals(0, Shell.run(MARKOV, "archive", without, "--studio", studio, "--without", without).code(), without);
		Shell.Outcome whole = Shell.run(MARKOV, "archive", "check", Path.of(studio, "archives/lifelines.zip").toString());
		assertTrue(whole.out().startsWith("same: ") && !whole.out().contains("could not"), whole.out());
		Shell.Outcome lacking = Shell.run(MARKOV, "archive", "check", Path.of(studio, "archives/lifelines,corpora.zip").toString());
		assertEquals(0, lacking.code(), lacking.err());
		assertTrue(lacking.out().startsWith("impossible: "), lacking.out());
		assertTrue(lacking.out().contains("Gleaner could not make 1 of the 1 raw poems again: the archive leaves out what they were "
				+ "made of.\nsound: "), lacking.out());
	}

	@Test
	void aFreeCorpusCanBeLeftOutAlone() throws Exception {
		for (String name : List.of("Tide", "Wool")) Studio.open(Path.of(studio)).corpora().importFrom(name,
				List.of(Files.writeString(folder.resolve(name + ".txt"), "the " + name + " keeps its own time\n")),
				ImportOptions.AUTOMATIC.with(FREE), Progress.NONE);
		assertEquals(0, Shell.run("archive", "Half", raw, "--studio", studio, "--without-corpus", "Wool").code());
		Studio copy = Studio.open(Path.of(studio, "archives/Half/studio"));
		assertTrue(copy.corpora().has("Tide"));
		assertFalse(copy.corpora().has("Wool"));
	}

	/** A stranger's zip is refused before anything of it is unpacked; one that was changed is told of, and the command fails. */
	@Test
	void hostileAndChangedArchivesFail() throws Exception {
		assertEquals(0, Shell.run("archive", "W", raw, "--studio", studio).code());
		Path file = Path.of(studio, "archives/W.zip");
		for (String name : List.of("../evil.txt", "W/../../evil.txt")) {
			Path evil = folder.resolve("evil.zip");
			try (ZipInputStream in = new ZipInputStream(Files.newInputStream(file));
					ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(evil))) {
				for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
					out.putNextEntry(new ZipEntry(entry.getName()));
					in.transferTo(out);
				}
				out.putNextEntry(new ZipEntry(name));
			}
			Shell.Outcome refused = Shell.run("archive", "check", evil.toString(), "--sample", "0");
			assertEquals(1, refused.code());
			assertTrue(refused.err().contains("lies outside it; do not unpack it"), refused.err());
		}
		try (FileSystem inside = FileSystems.newFileSystem(file)) {
			Files.delete(inside.getPath("W/words.html"));
		}
		Shell.Outcome changed = Shell.run("archive", "check", file.toString(), "--sample", "0");
		assertEquals(1, changed.code());
		assertTrue(changed.out().contains("\"words.html\" is missing"), changed.out());
		assertFalse(Files.exists(folder.resolve("evil.txt")));
	}

	@Test
	void mistakesAreNamed() {
		assertTrue(Shell.run("archive", "--studio", studio).err().contains("the archive has no name"));
		assertTrue(Shell.run("archive", "x", "--studio", studio, "--without", "modles").err().contains("did you mean \"models\"?"));
		assertTrue(Shell.run("archive", "x", "--studio", studio, "--share", "Owl").err().contains("there is no corpus \"Owl\""));
		assertTrue(Shell.run("archive", "x", "--studio", studio, "--without-corpus", "Owl").err().contains("there is no corpus \"Owl\""));
		assertTrue(Shell.run("archive", "x", "--studio", studio, "--share", "Owl", "--without-corpus", "Owl").err()
				.contains("by --share and by --without-corpus"));
		assertTrue(Shell.run("archive", "x", "--studio", studio, "--thread", "18-39").err().contains("18-39"));
		assertTrue(Shell.run("archive", "x", "--studio", studio, "--ages", "0").err().contains("--ages is 0"));
		assertTrue(Shell.run("archive", "check", raw).err().contains("not an archive of Gleaner"));
		assertEquals(2, Shell.run("archive", "check", raw, "--sample", "-1").code());
	}
}
