// SPDX-License-Identifier: EPL-2.0
package gleaner.mining.ear;

import gleaner.files.StudioException;
import gleaner.mining.assay.Row;
import gleaner.mining.verdict.Verdict;
import gleaner.mining.verdict.Verdicts;
import gleaner.studio.Studio;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an ear learns from: what a poet has kept and passed over, voted for side by side, and used in poems, as far as it was not told to
 * forget that.
 *
 * @param verdicts by the hash of the text; those of the poet go before votes
 * @param used hashes of texts of which something stands in poems
 */
public record Lessons(Map<String, Verdict> verdicts, Set<String> used) {
	/** Gathers all there is to learn of these rows. Reads files: not for the UI thread. */
	public static Lessons of(Studio studio, Verdicts verdicts, List<Row> rows) throws StudioException {
		return of(studio, verdicts, rows, Used.of(studio, rows, verdicts.forgottenUses()));
	}

	/** As the other, where it is known what was used. */
	public static Lessons of(Studio studio, Verdicts verdicts, List<Row> rows, Set<String> used) throws StudioException {
		Map<String, Verdict> all = new LinkedHashMap<>(Voted.of(studio, rows, verdicts.forgotten()));
		all.putAll(verdicts.lessons());
		return new Lessons(all, used);
	}

	/** Has the ear forget all of it; marks, votes and poems stay. */
	public static void forget(Studio studio, Verdicts verdicts) throws StudioException {
		verdicts.forget(Used.keys(studio));
	}
}
