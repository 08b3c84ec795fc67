// SPDX-License-Identifier: EPL-2.0
package gleaner.mining.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.files.StudioException;
import gleaner.studio.Studio;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerdictsTest {
	@TempDir
	private Path folder;
	private Studio studio;

	@BeforeEach
	void makeStudio() throws StudioException {
		studio = Studio.create(folder.resolve("studio"));
	}

	@Test
	void decisionsAreTakenBackOneByOne() throws Exception {
		Verdicts verdicts = Verdicts.of(studio);
		verdicts.decide(List.of("a"), Verdict.KEPT);
		verdicts.decide(List.of("a", "b"), Verdict.PASSED);
		assertEquals(Verdict.PASSED, Verdicts.of(studio).of("a"));
		assertEquals(Optional.of(List.of("a", "b")), verdicts.undo());
		assertEquals(Verdict.KEPT, verdicts.of("a"));
		assertEquals(Verdict.UNDECIDED, verdicts.of("b"));
		assertEquals(Verdict.KEPT, Verdicts.of(studio).of("a"));
		verdicts.undo();
		assertEquals(Optional.empty(), verdicts.undo());
		assertTrue(Verdicts.of(studio).all().isEmpty());
	}

	@Test
	void nothingIsEverRewritten() throws Exception {
		Verdicts verdicts = Verdicts.of(studio);
		verdicts.decide(List.of("a"), Verdict.LATER);
		String before = Files.readString(studio.folder().resolve("ear/verdicts.jsonl"));
		verdicts.decide(List.of("a"), Verdict.UNDECIDED);
		verdicts.undo();
		assertTrue(Files.readString(studio.folder().resolve("ear/verdicts.jsonl")).startsWith(before));
	}

	@Test
	void tornLinesArePassedOver() throws Exception {
		Verdicts verdicts = Verdicts.of(studio);
		verdicts.decide(List.of("a"), Verdict.KEPT);
		Path file = studio.folder().resolve("ear/verdicts.jsonl");
		Files.writeString(file, "{\"verdict\":\"ke", StandardOpenOption.APPEND);
		Verdicts again = Verdicts.of(studio);
		again.decide(List.of("b"), Verdict.PASSED);
		Files.writeString(file, "null\n[1]\n{\"verdict\":\"love\",\"texts\":[\"c\"]}\n{\"texts\":3}\n", StandardOpenOption.APPEND);
		Verdicts last = Verdicts.of(studio);
		assertEquals(2, last.all().size());
		assertEquals(Verdict.KEPT, last.of("a"));
		assertEquals(Verdict.PASSED, last.of("b"));
	}

	@Test
	void anotherProgramsDecisionsAreSeen() throws Exception {
		Verdicts one = Verdicts.of(studio);
		Verdicts.of(studio).decide(List.of("a"), Verdict.KEPT);
		one.refresh();
		assertEquals(Verdict.KEPT, one.of("a"));
		one.undo();
		assertEquals(Verdict.UNDECIDED, Verdicts.of(studio).of("a"));
	}

	@Test
	void theEarForgetsAndTheMarksStay() throws Exception {
		Verdicts verdicts = Verdicts.of(studio);
		verdicts.decide(List.of("a"), Verdict.KEPT);
		verdicts.forget(Set.of("d#1"));
		verdicts.decide(List.of("b"), Verdict.PASSED);
		assertEquals(2, verdicts.all().size());
		assertEquals(1, Verdicts.of(studio).lessons().size());
	}

	/** Nothing is left on the disk of what was changed and taken back, and it cannot come back; a program that had read it sees that. */
	@Test
	void whatTheEarForgetsIsErased() throws Exception {
		Verdicts verdicts = Verdicts.of(studio);
		Verdicts other = Verdicts.of(studio);
		verdicts.decide(List.of("first", "taken-back"), Verdict.KEPT);
		verdicts.decide(List.of("taken-back"), Verdict.UNDECIDED);
		verdicts.decide(List.of("first"), Verdict.PASSED);
		other.refresh();
		verdicts.forget(Set.of("d#1"));
		String file = Files.readString(studio.folder().resolve("ear/verdicts.jsonl"));
		assertFalse(file.contains("taken-back") || file.contains("keep"), file);
		assertEquals(Optional.empty(), verdicts.undo());
		assertEquals(Verdict.PASSED, verdicts.of("first"));
		assertTrue(verdicts.lessons().isEmpty());
		for (int i = 0; i < 20; i++) verdicts.decide(List.of("later" + i), Verdict.KEPT);
		other.refresh();
		assertEquals(verdicts.all(), other.all());
		assertEquals(20, other.lessons().size());
	}
}
