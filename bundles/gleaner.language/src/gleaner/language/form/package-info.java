// SPDX-License-Identifier: EPL-2.0
/**
 * The forms of words: {@link gleaner.language.form.Inflection} bends known and invented ones, both ways.
 *
 * <p>For engines too; the conventions are those of {@link gleaner.language}. All threads may ask at once.
 */
@Version("1.0.1")
package gleaner.language.form;

import org.osgi.annotation.versioning.Version;
