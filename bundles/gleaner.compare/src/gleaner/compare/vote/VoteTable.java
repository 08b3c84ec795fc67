// SPDX-License-Identifier: EPL-2.0
package gleaner.compare.vote;

import gleaner.compare.vote.Vote.Candidate;
import java.util.List;

/** Votes as a table, to be counted elsewhere. */
public final class VoteTable {
	private static final String HEADING = "vote,at,layout,prompt,blind,place,name,engine,models,diversity,seed,debris,poem,chosen\n";

	private VoteTable() {
	}

	/** As CSV (RFC 4180): a line for each that stood in a vote. */
	public static String csv(List<Vote> votes) {
		StringBuilder out = new StringBuilder(HEADING);
		for (Vote vote : votes) {
			for (int i = 0; i < vote.ballot().size(); i++) {
				Candidate each = vote.ballot().get(i);
				out.append(String.join(",", cell(vote.id()), vote.at().toString(), cell(vote.layout()), cell(vote.prompt()),
						"" + vote.isBlind(), "" + (i + 1), cell(each.name()), cell(each.contender().order().engine()),
						cell(String.join(" ", each.contender().order().models())), "" + each.contender().order().request().diversity(),
						"" + each.seed(), cell(each.debris()), "" + each.poem(), "" + vote.chosen().contains(i))).append('\n');
			}
		}
		return out.toString();
	}

	/** A spreadsheet takes what begins like a formula for one: such a cell begins with an apostrophe. */
	private static String cell(String text) {
		String plain = text.startsWith("=") || text.startsWith("+") || text.startsWith("-") || text.startsWith("@") ? "'" + text : text;
		return plain.matches("(?s).*[\",\\r\\n].*") ? "\"" + plain.replace("\"", "\"\"") + "\"" : plain;
	}
}
