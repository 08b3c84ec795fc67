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

/** Finds which raw poems a poet has used: those of which words stand in poems, as their provenance says. Reads files. */
public final class Used {
	private Used() {
	}

	/** The hashes of those rows of which something stands in a poem of the studio. Poems that cannot be read count for nothing. */
	public static Set<String> of(Studio studio, List<Row> rows) throws StudioException {
		Map<String, List<Fragment>> fragments = new HashMap<>();
		for (String title : studio.poems().titles()) {
			try {
				for (Provenance.Run run : studio.poems().read(title).provenance().runs()) {
					Fragment fragment = switch (run.origin()) {
					case Origin.Machine(Fragment machine) -> machine;
					case Origin.Changed(Fragment changed, _) -> changed;
					default -> null;
					};
					if (fragment != null) fragments.computeIfAbsent(fragment.debris(), any -> new ArrayList<>()).add(fragment);
				}
			} catch (StudioException e) {
				// The tree of the studio says what is wrong with it.
				continue;
			}
		}
		Set<String> used = new HashSet<>();
		for (Row row : rows)
			if (row.spot() instanceof Spot.InDebris(String debris, _, long offset, int length, var elsewhere) && elsewhere == null)
				for (Fragment fragment : fragments.getOrDefault(debris, List.of()))
					if (fragment.offset() < offset + length && offset < fragment.end()) used.add(row.hash());
		return used;
	}
}
