// SPDX-License-Identifier: EPL-2.0
package gleaner.language.tag;

import java.util.List;

import org.osgi.annotation.versioning.ProviderType;

/** Finds the people and places of a text. Approximate. Thread-safe. */
@ProviderType
public interface Entities {
	/** The names of a text, in order. */
	List<Entity> names(String text);

	/** The names of a text that has been tagged already by {@link Tagger#tag}, in order. */
	List<Entity> names(String text, List<TaggedWord> words);

	/** Names, and descriptions of people and places such as "the old man" or "her garden", in order. */
	List<Entity> mentions(String text);
}
