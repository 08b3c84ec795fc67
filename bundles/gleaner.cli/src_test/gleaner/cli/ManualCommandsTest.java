// SPDX-License-Identifier: EPL-2.0
package gleaner.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

	/** Names with blanks, in folders, of another studio, behind an equals sign; without starting a program. */
	@Test
	void bashCompletesNamesOfTheStudio() throws Exception {
		Path studio = Files.createDirectories(folder.resolve("my studio"));
		for (String each : List.of("corpora/Harbour notes", "corpora/.draft", "corpora/Kitchen", "performances/2016-12-09T20-00-00",
				"poems/Sea",
				"poems/.notes", "styles", "programmes"))
			Files.createDirectories(studio.resolve(each));
		for (String each : List.of("poems/The tide.poem", "poems/Sea/The jar.poem", "poems/.notes/The tide.poem", "poems/Sea/x.txt",
				"styles/my own.json", "programmes/The evening.json"))
			Files.writeString(studio.resolve(each), "");
		Path script = Files.writeString(folder.resolve("completion"), Shell.run("completion", "bash").out());
		assertEquals(List.of("Harbour notes", "Kitchen"), completed(script, studio, "gleaner", "corpus", "stats", ""));
		assertEquals(List.of("Harbour notes"), completed(script, studio, "gleaner", "generate", "--corpus", "Har"));
		assertEquals(List.of("Harbour notes"), completed(script, studio, "gleaner", "generate", "--corpus", "=", "Harbour\\ n"));
		assertEquals(List.of("The jar", "The tide"), completed(script, studio, "gleaner", "export", "--to", "pdf", "The"));
		assertEquals(List.of("The tide"), completed(script, studio, "gleaner", "provenance", "\"The t"));
		assertEquals(List.of("The jar", "The tide", "The evening"), completed(script, studio, "gleaner", "perform", "The"));
		assertEquals(List.of("my own"), completed(script, studio, "gleaner", "substitute", "--style", "m"));
		assertEquals(List.of("my own"), completed(script, studio, "gleaner", "styles", "remove", ""));
		assertEquals(List.of("2016-12-09T20-00-00"), completed(script, studio, "gleaner", "replay-performance", "2"));
		Path none = folder.resolve("none");
		assertEquals(List.of("Kitchen"), completed(script, none, "gleaner", "corpus", "stats", "--studio", studio.toString(), "K"),
				"the studio that is named");
		assertEquals(List.of(), completed(script, none, "gleaner", "corpus", "stats", ""));
		assertEquals(List.of(), completed(script, studio, "gleaner", "corpus", "import", "K"), "a new name is nobody's");
	}

	private List<String> completed(Path script, Path studio, String... words) throws Exception {
		ProcessBuilder bash = new ProcessBuilder("bash", "-c", "source \"$1\"; shift; COMP_WORDS=(\"$@\"); COMP_CWORD=$(($# - 1));"
				+ " _complete_gleaner_in_studio; for each in \"${COMPREPLY[@]}\"; do [[ $each == -* ]] || echo \"$each\"; done", "bash",
				script.toString());
		bash.command().addAll(List.of(words));
		bash.environment().put("GLEANER_STUDIO", studio.toString());
		try {
			Process started = bash.redirectError(ProcessBuilder.Redirect.INHERIT).start();
			return new String(started.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();
		} catch (IOException e) {
			return Assumptions.abort("there is no bash here");
		}
	}

	@Test
	void fishAsksTheStudioForItsNames() {
		String script = Shell.run("completion", "fish").out();
		assertTrue(script.contains("__gleaner_in corpus stats' -a '(__gleaner_names CORPUS)'"), script);
		assertTrue(script.contains("(__gleaner_names STYLE)'") && script.contains("(__gleaner_names POEM PROGRAMME)'"), script);
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
