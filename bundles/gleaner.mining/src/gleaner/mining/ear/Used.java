// SPDX-License-Identifier: EPL-2.0
package gleaner.mining.ear;

import gleaner.files.StudioException;
import gleaner.mining.assay.Row;
import gleaner.mining.ore.Spot;
import gleaner.studio.Studio;
import gleaner.studio.poem.Fragment;
import gleaner.studio.poem.Origin;
import gleaner.studio.poem.Provenance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Finds which raw poems a poet has used: those of which words stand in poems, as their provenance says. Reads files. */
public final class Used {
	private Used() {
	}

	/**
	 * The hashes of those rows of which something stands in a poem of the studio. Poems that cannot be read count for nothing.
	 *
	 * @param forgotten what does not count, as {@link #keys} tells it
	 */
	public static Set<String> of(Studio studio, List<Row> rows, Set<String> forgotten) throws StudioException {
		Map<String, List<Fragment>> fragments = new HashMap<>();
		for (Fragment fragment : fragments(studio))
			if (!forgotten.contains(key(fragment))) fragments.computeIfAbsent(fragment.debris(), any -> new ArrayList<>()).add(fragment);
		Set<String> used = new HashSet<>();
		for (Row row : rows)
			if (row.spot() instanceof Spot.InDebris(String debris, _, long offset, int length, var elsewhere) && elsewhere == null)
				for (Fragment fragment : fragments.getOrDefault(debris, List.of()))
					if (fragment.offset() < offset + length && offset < fragment.end()) used.add(row.hash());
		return used;
	}

	/** The raw poems of which something stands in poems now. Other pieces of them have the same keys. */
	static Set<String> keys(Studio studio) throws StudioException {
		Set<String> keys = new TreeSet<>();
		for (Fragment fragment : fragments(studio)) keys.add(key(fragment));
		return keys;
	}

	private static String key(Fragment fragment) {
		return fragment.poem() == Fragment.UNKNOWN ? fragment.debris() + "@" + fragment.offset() : key(fragment.debris(), fragment.poem());
	}

	static String key(String debris, long poem) {
		return debris + "#" + poem;
	}

	private static List<Fragment> fragments(Studio studio) throws StudioException {
		List<Fragment> fragments = new ArrayList<>();
		for (String title : studio.poems().titles()) {
			try {
				for (Provenance.Run run : studio.poems().read(title).provenance().runs()) {
					Fragment fragment = switch (run.origin()) {
					case Origin.Machine(Fragment machine) -> machine;
					case Origin.Changed(Fragment changed, _) -> changed;
					default -> null;
					};
					if (fragment != null) fragments.add(fragment);
				}
			} catch (StudioException e) {
				// The tree of the studio says what is wrong with it.
				continue;
			}
		}
		return fragments;
	}
}
