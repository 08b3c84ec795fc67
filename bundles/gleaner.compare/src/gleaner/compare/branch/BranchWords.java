// SPDX-License-Identifier: EPL-2.0
package gleaner.compare.branch;

import java.util.List;
import java.util.Locale;

/** A tree as text, to be given away. */
public final class BranchWords {
	private static final String INDENT = "    ";

	private BranchWords() {
	}

	/** All of it, a branch a paragraph, indented by how deep it is; stars are ★, what may have come says how likely it was. */
	public static String outline(PaneTree tree) {
		StringBuilder out = new StringBuilder();
		if (!tree.name().isBlank()) out.append("# ").append(tree.name()).append("\n\n");
		outline(tree.tree(), tree.tree().first(), 0, out);
		return out.toString();
	}

	private static void outline(BranchTree tree, Branch branch, int depth, StringBuilder out) {
		String indent = INDENT.repeat(depth);
		out.append(indent).append("- ").append(branch.isStarred() ? "★ " : "");
		if (!Double.isNaN(branch.probability())) out.append('(').append(share(branch.probability())).append(") ");
		out.append(branch.text().text().strip().replace("\n", "\n" + indent + "  ")).append('\n');
		List<Branch> children = tree.children(branch.id());
		for (Branch child : children) outline(tree, child, depth + 1, out);
	}

	/** A probability in two places: .24, and under .01 for less. */
	public static String share(double probability) {
		if (probability > 0 && probability < 0.005) return "<.01";
		return probability > 0.995 ? "1.0" : String.format(Locale.ROOT, "%.2f", probability).substring(1);
	}
}
