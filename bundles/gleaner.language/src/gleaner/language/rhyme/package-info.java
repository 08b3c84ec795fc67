// SPDX-License-Identifier: EPL-2.0
/**
 * Words that sound alike: {@link gleaner.language.rhyme.Rhymes} hears kinds of rhyme and the scheme of a poem.
 *
 * <p>For engines too; the conventions are those of {@link gleaner.language}. All threads may ask at once, but a
 * {@link gleaner.language.rhyme.LiveScheme} belongs to one of them.
 */
@Version("1.1.0")
package gleaner.language.rhyme;

import org.osgi.annotation.versioning.Version;
