// SPDX-License-Identifier: EPL-2.0
/**
 * Text as a poet writes it: words with their places in a line, words as they count in quotations, and
 * exact replacement.
 *
 * <p>For engines too; the conventions are those of {@link gleaner.language}. All threads may ask at once.
 */
@Version("1.2.0")
package gleaner.language.text;

import org.osgi.annotation.versioning.Version;
