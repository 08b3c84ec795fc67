// SPDX-License-Identifier: EPL-2.0
/**
 * The rhythm of lines and poems: {@link gleaner.language.metre.Prosody} scans them.
 *
 * <p>For engines too; the conventions are those of {@link gleaner.language}. All threads may ask at once, but a
 * {@link gleaner.language.metre.LivePoem} belongs to one of them.
 */
@Version("1.1.0")
package gleaner.language.metre;

import org.osgi.annotation.versioning.Version;
