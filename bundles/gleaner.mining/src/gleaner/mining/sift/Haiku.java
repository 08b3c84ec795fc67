// SPDX-License-Identifier: EPL-2.0
package gleaner.mining.sift;

import gleaner.mining.assay.Row;
import org.osgi.service.component.annotations.Component;

/** An example of a filter, and one to be used: what is as short as a haiku, three lines and about seventeen syllables. */
@Component
public final class Haiku implements OreFilter {
	private static final int LINES = 3;
	private static final int FEWEST = 15;
	private static final int MOST = 19;

	@Override
	public String name() {
		return "as short as a haiku";
	}

	@Override
	public boolean admits(Row row) {
		return row.heard().lines() == LINES && row.heard().syllables() >= FEWEST && row.heard().syllables() <= MOST;
	}
}
