// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.substitution.strategy;

import gleaner.language.Language;
import gleaner.language.form.Form;
import gleaner.language.form.PartOfSpeech;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** What an opened mix has to draw words from. Immutable; any number of threads may ask at once. */
@ProviderType
public interface Stock {
	/** What is known of English. */
	Language language();

	/**
	 * The words of the corpora that do the same in their sentences, each as often as it stands there.
	 *
	 * @param tag as Universal Dependencies names it, e.g. {@code ADJ}
	 * @param form in this form, as words to stand as they are
	 */
	Pool words(String tag, Form form);

	/** The names of one type in the corpora, each once for each poem; the source is the poem. */
	Pool names(String entity);

	/** The words of all reservoirs of the mix as they are, by their weights. */
	Pool reservoir();

	/** The bases of those of them that are a part of speech, as far as can be known; a word that nobody knows can be anything. */
	Pool reservoir(PartOfSpeech part);

	/** The words of all reservoirs, the shortest first. */
	List<Offer> shortestFirst();

	/** Whether the poets' dictionary knows a meaning for a word or its base. */
	boolean hasMeaning(Place place);
}
