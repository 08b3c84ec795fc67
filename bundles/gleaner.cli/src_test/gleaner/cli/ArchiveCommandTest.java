// SPDX-License-Identifier: EPL-2.0
package gleaner.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.studio.Studio;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveCommandTest {
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
	void mistakesAreNamed() {
		assertTrue(Shell.run("archive", "--studio", studio).err().contains("the archive has no name"));
		assertTrue(Shell.run("archive", "x", "--studio", studio, "--without", "modles").err().contains("did you mean \"models\"?"));
		assertTrue(Shell.run("archive", "x", "--studio", studio, "--share", "Owl").err().contains("there is no corpus \"Owl\""));
		assertTrue(Shell.run("archive", "x", "--studio", studio, "--thread", "18-39").err().contains("18-39"));
		assertTrue(Shell.run("archive", "x", "--studio", studio, "--ages", "0").err().contains("--ages is 0"));
		assertTrue(Shell.run("archive", "check", raw).err().contains("not an archive of Gleaner"));
		assertEquals(2, Shell.run("archive", "check", raw, "--sample", "-1").code());
	}
}
