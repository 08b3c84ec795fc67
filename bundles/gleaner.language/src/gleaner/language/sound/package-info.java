// SPDX-License-Identifier: EPL-2.0
/**
 * How words are said: {@link gleaner.language.sound.Pronouncer} gives phones, syllables and stress.
 *
 * <p>For engines too; the conventions are those of {@link gleaner.language}. All threads may ask at once.
 */
@Version("1.0.0")
package gleaner.language.sound;

import org.osgi.annotation.versioning.Version;
