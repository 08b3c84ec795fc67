// SPDX-License-Identifier: EPL-2.0
package gleaner.language.rhyme;

import java.util.List;

import org.osgi.annotation.versioning.ProviderType;

/**
 * The rhymes of a poem that is being written: they are heard again and again, and each time only line ends that are new are compared.
 * The result is what {@link Rhymes#scheme} gives. Made by {@link Rhymes#follow}; used by one thread at a time.
 */
@ProviderType
public interface LiveScheme {
	/** The rhyme letter of each line of the poem as it is now. */
	List<String> scheme(List<String> lines);

	/** The same with the kind of each rhyme, as {@link Rhymes#ends} has it. */
	List<EndRhyme> ends(List<String> lines);
}
