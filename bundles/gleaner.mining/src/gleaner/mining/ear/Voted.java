// SPDX-License-Identifier: EPL-2.0
package gleaner.mining.ear;

import gleaner.compare.vote.Vote;
import gleaner.compare.vote.Votes;
import gleaner.files.StudioException;
import gleaner.mining.assay.Row;
import gleaner.mining.ore.Spot;
import gleaner.mining.verdict.Verdict;
import gleaner.studio.Studio;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What votes side by side say of raw poems: those that were chosen are wanted, those that stood beside them are not. Where all are alike
 * nothing is said.
 */
final class Voted {
	private Voted() {
	}

	/**
	 * By the hash of the text; a later vote goes before an earlier one. Reads a file.
	 *
	 * @param since older votes do not count
	 */
	static Map<String, Verdict> of(Studio studio, List<Row> rows, Instant since) throws StudioException {
		Map<String, Verdict> said = new HashMap<>();
		for (Vote vote : new Votes(studio).all(_ -> {})) { // the command that counts votes says what is wrong with them
			if (vote.isTie() || vote.at().isBefore(since)) continue;
			for (int i = 0; i < vote.ballot().size(); i++) {
				Vote.Candidate candidate = vote.ballot().get(i);
				if (candidate.debris().isEmpty() || candidate.poem() < 1) continue;
				said.put(Used.key(candidate.debris(), candidate.poem()), vote.chosen().contains(i) ? Verdict.KEPT : Verdict.PASSED);
			}
		}
		Map<String, Verdict> byText = new HashMap<>();
		if (said.isEmpty()) return byText;
		for (Row row : rows) if (row.spot() instanceof Spot.InDebris(String debris, long poem, _, _, var elsewhere) && elsewhere == null) {
			Verdict verdict = said.get(Used.key(debris, poem));
			if (verdict != null) byText.put(row.hash(), verdict);
		}
		return byText;
	}
}
