// SPDX-License-Identifier: EPL-2.0
package gleaner.studio.poem;

import gleaner.files.StudioException;
import gleaner.studio.debris.DebrisArchive;
import java.util.Set;

/**
 * What an engine has had part in.
 *
 * @param poems how many poems have words of it, saved or not
 * @param debris how many pieces of debris it has made
 */
public record EngineUse(int poems, long debris) {
	/**
	 * Reads all poems and the list of debris. Takes a while; not for the UI thread.
	 *
	 * @param engines the ids of the engines
	 */
	public static EngineUse of(Poems poems, DebrisArchive debris, Set<String> engines) throws StudioException {
		int used = 0;
		for (String title : poems.titles())
			if (names(poems.read(title).provenance(), engines)
					|| poems.unsaved(title).map(draft -> names(draft.provenance(), engines)).orElse(false))
				used++;
		return new EngineUse(used, debris.list().stream().filter(entry -> engines.contains(entry.engine())).count());
	}

	private static boolean names(Provenance provenance, Set<String> engines) {
		return provenance.runs().stream().anyMatch(run -> switch (run.origin()) {
		case Origin.Machine(Fragment fragment) -> engines.contains(fragment.making().engine());
		case Origin.Changed(Fragment fragment, String _) -> engines.contains(fragment.making().engine());
		case Origin.Hand _, Origin.Found _, Origin.Unknown _ -> false;
		});
	}
}
