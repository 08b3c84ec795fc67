// SPDX-License-Identifier: EPL-2.0
package gleaner.compare.vote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.studio.Studio;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VotesTest {
	@TempDir
	private Path folder;
	private Studio studio;
	private Votes votes;
	private Path file;

	@BeforeEach
	void setUp() throws Exception {
		studio = Studio.create(folder.resolve("studio"));
		votes = new Votes(studio);
		file = studio.folder().resolve("comparisons").resolve("votes.jsonl");
	}

	private List<Vote> all() throws Exception {
		return votes.all(trouble -> {
			throw new AssertionError(trouble);
		});
	}

	@Test
	void comeBackAsTheyWereAndCanBeTakenBack() throws Exception {
		assertEquals(List.of(), all());
		Vote one = TallyTest.vote(1, Set.of(0), "a", "b");
		Vote tie = TallyTest.vote(2, Set.of(), "a", "b", "c");
		votes.add(one);
		votes.add(tie);
		assertEquals(List.of(one, tie), all());
		votes.takeBack("v1");
		votes.takeBack("v1");
		votes.takeBack("never");
		assertEquals(List.of(tie), new Votes(studio).all(_ -> {}));
		assertEquals(5, Files.readAllLines(file).size(), "nothing is rewritten");
	}

	@Test
	void aTornLineCostsNoOther() throws Exception {
		votes.add(TallyTest.vote(1, Set.of(0), "a", "b"));
		Files.writeString(file, "{\"format\":1,\"id\":\"v2\",\"at\":\"2016", StandardOpenOption.APPEND);
		votes.add(TallyTest.vote(3, Set.of(1), "a", "b"));
		List<String> troubles = new ArrayList<>();
		assertEquals(List.of("v1", "v3"), votes.all(troubles::add).stream().map(Vote::id).toList());
		assertEquals(1, troubles.size());
	}

	@Test
	void strangersLinesAreNamedAndPassedOver() throws Exception {
		votes.add(TallyTest.vote(1, Set.of(0), "a", "b"));
		String good = Files.readString(file).strip();
		List<String> bad = List.of("[]", "7", "null", "{}", "nonsense", good.replace("\"format\":1", "\"format\":2"),
				good.replace("\"chosen\":[0]", "\"chosen\":[7]"), good.replace("\"chosen\":[0]", "\"chosen\":[-9223372036854775808]"),
				good.replace("\"chosen\":[0]", "\"chosen\":\"x\""), "{\"format\":1,\"id\":\"x\",\"ballot\":[]}",
				good.replaceFirst("\"order\":\\{.*", "\"order\":3}]}"), "{\"takenBack\":4}");
		Files.writeString(file, String.join("\n", bad) + "\n\n", StandardOpenOption.APPEND);
		List<String> troubles = new ArrayList<>();
		assertEquals(1, votes.all(troubles::add).size());
		assertEquals(bad.size(), troubles.size(), () -> String.join("\n", troubles));
		assertTrue(troubles.stream().allMatch(t -> t.contains("votes.jsonl")), troubles::toString);
	}
}
