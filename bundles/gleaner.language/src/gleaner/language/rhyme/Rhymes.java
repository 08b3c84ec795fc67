// SPDX-License-Identifier: EPL-2.0
package gleaner.language.rhyme;

import java.util.List;
import java.util.Set;

import org.osgi.annotation.versioning.ProviderType;

/** Hears rhymes: between two words, and between the lines of a poem. Thread-safe. */
@ProviderType
public interface Rhymes {
	/** The ways in which two words chime; empty if they do not. Either may be two words with a space between them: "know it". */
	Set<RhymeKind> kinds(String a, String b);

	/**
	 * The sounds with which a word ends, for an index of rhymes: two words that share one of them rhyme perfectly. Empty for what
	 * cannot be said.
	 */
	Set<String> endings(String word);

	/** The rhyme group of each line end, numbered from 0; a group of one does not rhyme. */
	int[] groups(List<String> ends);

	/**
	 * The rhyme letter of each line of a poem: "a", "b", … "z", "a2", …; a line that rhymes with no other has a letter of its own,
	 * and a line of which nothing is heard, or that is not English, has none ("").
	 */
	List<String> scheme(List<String> lines);

	/** The rhyme letter of each line of a poem, as {@link #scheme} has it, and what kind of rhyme it stands for. */
	List<EndRhyme> ends(List<String> lines);

	/** Hears the rhymes of a poem while it is being written. */
	LiveScheme follow();
}
