// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import gleaner.runs.Run;
import gleaner.runs.RunModel;
import gleaner.runs.RunState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KeptNodesTest {
	private static Run run(String id, int models) {
		List<RunModel> all = new ArrayList<>();
		for (int i = 1; i <= models; i++) all.add(new RunModel(id, i * 10L, 1, 1, "", Path.of("m" + i), 7));
		return new Run(id, "", "lstm", RunState.STOPPED, Optional.empty(), Optional.empty(), models * 10L, 1, 1, "Sea", Map.of(), 0, all,
				List.of(), "", Path.of(id), true);
	}

	private static Node heading(Run... runs) {
		return new Node(Nodes.MODELS, "Models", "", List.of(runs).stream()
				.map(run -> new Node(new Node.OfThread(run), run.id(), Words.number(run.models().size()), null)).toList());
	}

	@Test
	void whatIsTheSameIsTheObjectItWas() {
		List<Node> before = List.of(heading(run("a", 3), run("b", 1)), Node.hint("none"));
		before.getFirst().children().getFirst().load(Nodes.models(run("a", 3)));
		List<Node> same = KeptNodes.merged(before, List.of(heading(run("a", 3), run("b", 1)), Node.hint("none")));
		assertSame(before.get(0), same.get(0), "with the models that had been read");
		assertSame(before.get(1), same.get(1));
	}

	@Test
	void aModelMoreChangesItsThreadAndNoOther() {
		List<Node> before = List.of(heading(run("a", 3), run("b", 1), run("c", 1)));
		List<Node> now = KeptNodes.merged(before, List.of(heading(run("a", 3), run("b", 2), run("c", 1))));
		assertNotSame(before.getFirst(), now.getFirst());
		List<Node> threads = now.getFirst().children();
		assertSame(before.getFirst().children().get(0), threads.get(0));
		assertSame(before.getFirst().children().get(2), threads.get(2));
		assertEquals("2", threads.get(1).detail);
		assertEquals(2, ((Node.OfThread) threads.get(1).subject).run().models().size());
		List<Node> models = KeptNodes.merged(Nodes.models(run("b", 4)), Nodes.models(run("b", 5)));
		assertEquals(5, models.size());
	}

	@Test
	void rowsOfModelsThatStayAreKept() {
		List<Node> before = Nodes.models(run("b", 4));
		List<Node> now = KeptNodes.merged(before, Nodes.models(run("b", 5)));
		assertSame(before.get(1), now.get(1));
		assertEquals("50", now.get(4).text);
		List<Node> again = Nodes.models(run("b", 5), before);
		assertSame(before.get(1), again.get(1));
		assertEquals(now.stream().map(node -> node.text).toList(), again.stream().map(node -> node.text).toList());
		assertEquals(now.stream().map(node -> node.detail).toList(), again.stream().map(node -> node.detail).toList());
	}

	@Test
	void aYoungerThreadMovesTheOthersAndTheyStay() {
		List<Node> before = List.of(heading(run("a", 3)));
		List<Node> now = KeptNodes.merged(before, List.of(heading(run("b", 1), run("a", 3))));
		assertSame(before.getFirst().children().getFirst(), now.getFirst().children().get(1));
	}
}
