// SPDX-License-Identifier: EPL-2.0
/**
 * Whether a line is English at all: {@link gleaner.language.tongue.Tongue}.
 *
 * <p>For engines too; the conventions are those of {@link gleaner.language}. All threads may ask at once.
 */
@Version("1.0.0")
package gleaner.language.tongue;

import org.osgi.annotation.versioning.Version;
