// SPDX-License-Identifier: EPL-2.0
/**
 * What words do in their sentence, {@link gleaner.language.tag.Tagger}, and whom or what they name,
 * {@link gleaner.language.tag.Entities}.
 *
 * <p>For engines too; the conventions are those of {@link gleaner.language}. All threads may ask at once.
 */
@Version("1.0.0")
package gleaner.language.tag;

import org.osgi.annotation.versioning.Version;
