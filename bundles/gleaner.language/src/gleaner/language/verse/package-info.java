// SPDX-License-Identifier: EPL-2.0
/**
 * The shape of whole poems: the pattern that lines have in common, and the forms that a poem can be meant to have.
 *
 * <p>For engines too; the conventions are those of {@link gleaner.language}. Plain values, computed on the caller's thread.
 */
@Version("1.0.0")
package gleaner.language.verse;

import org.osgi.annotation.versioning.Version;
