// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.find;

import java.util.ArrayList;
import java.util.List;

/** What was chosen before, as lines that can be kept: the latest first. */
public final class Choices {
	private static final int MOST = 12;

	private Choices() {
	}

	/** The keys in what was kept. */
	public static List<String> read(String kept) {
		return kept.lines().filter(line -> !line.isBlank()).limit(MOST).toList();
	}

	/** What is to be kept when a thing has been chosen. */
	public static String with(String kept, Thing chosen) {
		List<String> keys = new ArrayList<>(read(kept));
		keys.remove(chosen.key());
		keys.addFirst(chosen.key());
		return String.join("\n", keys.subList(0, Math.min(MOST, keys.size())));
	}
}
