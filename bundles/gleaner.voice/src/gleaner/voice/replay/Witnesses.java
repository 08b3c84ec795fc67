// SPDX-License-Identifier: EPL-2.0
package gleaner.voice.replay;

import gleaner.files.StudioException;
import gleaner.studio.Studio;
import gleaner.studio.poem.Fragment;
import gleaner.studio.poem.Origin;
import gleaner.studio.poem.Poem;
import gleaner.studio.poem.Provenance;
import java.util.ArrayList;
import java.util.List;

/** What poems still know of debris: pieces of it, with all that made them, though the debris itself may be gone. Reads poems. */
public final class Witnesses {
	/**
	 * A piece of debris in a poem.
	 *
	 * @param text what it said
	 */
	public record Witness(Fragment fragment, String text) {
	}

	private Witnesses() {
	}

	/** The pieces of debris in a poem; of words that were changed by hand, what they were. */
	public static List<Witness> of(Poem poem) {
		List<Witness> witnesses = new ArrayList<>();
		for (Provenance.Run run : poem.provenance().runs()) switch (run.origin()) {
		case Origin.Machine(Fragment fragment) -> witnesses.add(new Witness(fragment, poem.text().substring(run.start(), run.end())));
		case Origin.Changed(Fragment fragment, String replaced) -> witnesses.add(new Witness(fragment, replaced));
		default -> {
		}
		}
		return witnesses;
	}

	/** The pieces of one debris file in all poems of a studio. */
	public static List<Witness> of(Studio studio, String debris) throws StudioException {
		List<Witness> witnesses = new ArrayList<>();
		for (String title : studio.poems().titles())
			for (Witness witness : of(studio.poems().read(title))) if (witness.fragment().debris().equals(debris)) witnesses.add(witness);
		return witnesses;
	}
}
