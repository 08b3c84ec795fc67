// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.studio;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds what has stayed the same between two readings of the studio: those nodes are the objects they were, with all below them, so that
 * a tree of many thousand rows touches only those that have changed.
 */
public final class KeptNodes {
	private KeptNodes() {
	}

	/** The nodes of now, but each of which nothing is different is the node of before. */
	public static List<Node> merged(List<Node> before, List<Node> now) {
		if (before.isEmpty()) return now;
		Map<Node.Subject, Node> known = new HashMap<>();
		before.forEach(node -> known.put(node.subject, node));
		List<Node> merged = new ArrayList<>(now.size());
		for (Node node : now) {
			Node old = known.get(node.subject);
			merged.add(old == null ? node : merged(old, node));
		}
		return List.copyOf(merged);
	}

	private static Node merged(Node before, Node now) {
		if (before == now) return now;
		boolean isSame = before.text.equals(now.text) && before.detail.equals(now.detail) && tellsTheSame(before.subject, now.subject);
		if (!now.isLoaded()) return isSame ? before : now;
		if (!before.isLoaded()) return now;
		List<Node> children = merged(before.children(), now.children());
		if (isSame && areTheSame(before.children(), children)) return before;
		now.load(children);
		return now;
	}

	/** Whether two lists are of the same objects. */
	private static boolean areTheSame(List<Node> before, List<Node> now) {
		if (before.size() != now.size()) return false;
		for (int i = 0; i < now.size(); i++) if (before.get(i) != now.get(i)) return false;
		return true;
	}

	/** Subjects are equal that name the same thing; here it counts what is known of it. */
	private static boolean tellsTheSame(Node.Subject before, Node.Subject now) {
		return switch (now) {
		case Node.OfThread thread -> before instanceof Node.OfThread old && old.run().equals(thread.run());
		case Node.OfModel model -> before instanceof Node.OfModel old && old.model().equals(model.model());
		case Node.OfCorpus corpus ->
			before instanceof Node.OfCorpus old && old.corpus() == corpus.corpus() && old.statistics().equals(corpus.statistics());
		case Node.OfReservoir reservoir -> before instanceof Node.OfReservoir old && old.reservoir().equals(reservoir.reservoir());
		case Node.OfDay day -> before instanceof Node.OfDay old && old.day().equals(day.day());
		case Node.OfSource _, Node.OfAuthor _ -> false;
		case Node.Heading _, Node.OfDebris _, Node.OfPoem _, Node.OfShelf _, Node.OfForeign _, Node.OfTrashed _, Node.Hint _ ->
			before.equals(now);
		};
	}
}
