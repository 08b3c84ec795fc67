// SPDX-License-Identifier: EPL-2.0
package gleaner.language;

import java.util.ServiceLoader;

import org.osgi.annotation.versioning.ProviderType;

import gleaner.language.feeling.Sentiment;
import gleaner.language.form.Inflection;
import gleaner.language.lexicon.Lexicon;
import gleaner.language.lexicon.Slips;
import gleaner.language.metre.Prosody;
import gleaner.language.rhyme.Rhymes;
import gleaner.language.sense.Thesaurus;
import gleaner.language.sound.Pronouncer;
import gleaner.language.tag.Entities;
import gleaner.language.tag.Tagger;
import gleaner.language.text.Replacer;
import gleaner.language.tongue.Tongue;

/**
 * What Gleaner knows about English: the door to its parts. Each part is loaded when it is first asked for, which can take up
 * to half a second: never ask on the thread of the screen. One instance is enough for a whole program. Thread-safe.
 *
 * <p>Where there is OSGi, it is a service, and an engine is given it like this:
 *
 * <pre>
 * &#64;Component(property = { GeneratorEngine.ID + "=rhymed", GeneratorEngine.NAME + "=Rhymed" })
 * public final class RhymedEngine implements GeneratorEngine {
 * 	private final Language language;
 *
 * 	&#64;Activate
 * 	public RhymedEngine(&#64;Reference Language language) {
 * 		this.language = language; // costs nothing: nothing is loaded yet
 * 	}
 *
 * 	&#64;Override
 * 	public Generator open(Source source, Settings settings, Progress progress) {
 * 		Rhymes rhymes = language.rhymes(); // loads what rhymes need, here where it may take its time
 * 		…
 * 	}
 * }
 * </pre>
 *
 * The manifest of such an engine has {@code Import-Package: gleaner.language;version="[1.0,2)"} and the same for each package of
 * {@code gleaner.language.*} that it names. Tests that run without OSGi give the engine's constructor {@link #english()}.
 *
 * <p>A part can be asked for as often as one likes, and is the same each time. If the installation is damaged, the question fails
 * with an {@link java.io.UncheckedIOException} that says so.
 */
@ProviderType
public interface Language {
	/**
	 * English for programs and tests without OSGi. Each call makes a new one, with memory of its own (about 110 MB when all parts are
	 * loaded): keep it.
	 */
	static Language english() {
		// Finds the one implementation by its name: this package must not know it.
		return ServiceLoader.load(Language.class, Language.class.getClassLoader()).findFirst()
				.orElseThrow(() -> new IllegalStateException("the English language is missing: install Gleaner again"));
	}

	/** How words are said. */
	Pronouncer pronouncer();

	/** How lines are scanned. */
	Prosody prosody();

	/** How words rhyme. */
	Rhymes rhymes();

	/** Which words are words. */
	Lexicon lexicon();

	/** Which words are slips of the fingers. */
	Slips slips();

	/** The forms of words. */
	Inflection inflection();

	/** What words do in their sentence. */
	Tagger tagger();

	/** Whom and what a text names. */
	Entities entities();

	/** Whether lines are English. */
	Tongue tongue();

	/** How words, lines and poems feel. */
	Sentiment sentiment();

	/** Replaces words in lines. */
	Replacer replacer();

	/** What words mean, and what could stand in their place. */
	Thesaurus thesaurus();
}
