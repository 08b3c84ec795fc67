package gleaner.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Completion and the manual know every command and every option. */
class ManualCommandsTest {
	@TempDir
	private Path folder;

	@Test
	void eachShellKnowsCommandsAndOptions() {
		for (String shell : List.of("bash", "zsh", "fish")) {
			Shell.Outcome outcome = Shell.run("completion", shell);
			assertEquals(0, outcome.code(), outcome.err());
			assertTrue(outcome.out().contains("reservoir") && outcome.out().contains("licence") && outcome.out().contains("rename"), shell);
		}
		assertEquals(2, Shell.run("completion", "sh").code());
	}

	@Test
	void bashAcceptsTheCompletionAndCompletes() throws Exception {
		Path script = Files.writeString(folder.resolve("completion"), Shell.run("completion", "bash").out());
		Process bash;
		try {
			bash = new ProcessBuilder("bash", "-c", "source \"$1\"; COMP_WORDS=(gleaner corpus re); COMP_CWORD=2; _complete_gleaner;"
					+ " echo \"${COMPREPLY[*]}\"", "bash", script.toString()).redirectErrorStream(true).start();
		} catch (IOException e) {
			Assumptions.abort("there is no bash here");
			return;
		}
		String said = new String(bash.getInputStream().readAllBytes());
		assertTrue(said.contains("reservoir") && said.contains("rename") && said.contains("remove") && said.contains("restore"), said);
	}

	@Test
	void eachCommandHasAPage() throws Exception {
		assertEquals(0, Shell.run("man", "--all", folder.resolve("man1").toString()).code());
		String page = Files.readString(folder.resolve("man1/gleaner-corpus-import.1"));
		assertTrue(page.startsWith(".TH \"GLEANER-CORPUS-IMPORT\" \"1\""), page);
		assertTrue(page.contains("\n.SH SYNOPSIS\ngleaner corpus import "), page);
		assertTrue(page.contains("\\fB\\-\\-drop\\-duplicates\\fR\n"), page);
		assertTrue(page.contains("\n.SH EXIT STATUS\n"), page);
		String top = Files.readString(folder.resolve("man1/gleaner.1"));
		for (String name : List.of("generate", "completion", "trash")) assertTrue(top.contains("gleaner\\-" + name + "(1)"), top);
		assertEquals(page, Shell.run("man", "corpus", "import").out());
		Shell.Outcome wrong = Shell.run("man", "corpus", "imprt");
		assertEquals(2, wrong.code());
		assertTrue(wrong.err().contains("did you mean \"import\"?"), wrong.err());
	}
}
