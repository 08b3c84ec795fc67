// SPDX-License-Identifier: EPL-2.0
/**
 * What words mean, and words that could stand in their place: {@link gleaner.language.sense.Thesaurus}.
 *
 * <p>For engines too; the conventions are those of {@link gleaner.language}. All threads may ask at once.
 */
@Version("1.2.0")
package gleaner.language.sense;

import org.osgi.annotation.versioning.Version;
