// SPDX-License-Identifier: EPL-2.0
package gleaner.studio.poem;

import gleaner.files.StudioException;
import gleaner.runs.ModelName;
import gleaner.studio.making.MadeOf;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The trained models that poems are made with: those that the provenance of a poem, or of what stands unsaved in an editor, names. Without
 * them the texts could not be made again. Immutable.
 */
public final class CitedModels {
	private final Map<String, String> poems;

	private CitedModels(Map<String, String> poems) {
		this.poems = Map.copyOf(poems);
	}

	/**
	 * Reads all poems.
	 *
	 * @throws StudioException if one of them cannot be read: nobody knows then what it cites
	 */
	public static CitedModels of(Poems poems) throws StudioException {
		Map<String, String> cited = new HashMap<>();
		for (String title : poems.titles()) {
			add(cited, title, poems.read(title).provenance());
			poems.unsaved(title).ifPresent(draft -> add(cited, title, draft.provenance()));
		}
		return new CitedModels(cited);
	}

	private static void add(Map<String, String> cited, String title, Provenance provenance) {
		for (Provenance.Run run : provenance.runs()) switch (run.origin()) {
		case Origin.Machine(Fragment fragment) -> add(cited, title, fragment);
		case Origin.Changed(Fragment fragment, String _) -> add(cited, title, fragment);
		case Origin.Hand _, Origin.Found _, Origin.Unknown _ -> {
		}
		}
	}

	private static void add(Map<String, String> cited, String title, Fragment fragment) {
		for (MadeOf model : fragment.making().models()) cited.putIfAbsent(ModelName.plain(model.name()), title);
	}

	/** The title of a poem that cites a model; empty if none does. */
	public Optional<String> by(String model) {
		return Optional.ofNullable(poems.get(model));
	}
}
