// SPDX-License-Identifier: EPL-2.0
/**
 * How a word, a line or a poem feels: {@link gleaner.language.feeling.Sentiment}.
 *
 * <p>For engines too; the conventions are those of {@link gleaner.language}. All threads may ask at once.
 */
@Version("1.0.0")
package gleaner.language.feeling;

import org.osgi.annotation.versioning.Version;
