// SPDX-License-Identifier: EPL-2.0
/**
 * Is this a word? {@link gleaner.language.lexicon.Lexicon} knows common and rare words, names, and takes inventions apart.
 *
 * <p>For engines too; the conventions are those of {@link gleaner.language}. All threads may ask at once.
 */
@Version("1.1.0")
package gleaner.language.lexicon;

import org.osgi.annotation.versioning.Version;
