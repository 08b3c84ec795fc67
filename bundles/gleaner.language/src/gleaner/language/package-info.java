// SPDX-License-Identifier: EPL-2.0
/**
 * Words, known and invented: {@link gleaner.language.Language} is the door to their sound, sense and form.
 *
 * <p>This package and those below it that are exported are an API that engines may use, as Gleaner's own bundles do. A stranger's
 * code calls the interfaces and never implements them: a new method is a change of the minor version.
 *
 * <p>Conventions of all these packages:
 * <ul>
 * <li>The language is English. Text is in UTF-16 {@code char}s as Java has it; places in a text are offsets in {@code char}s.</li>
 * <li>Words may be invented, and a text may be anything: there is an answer to every string, if an empty one.</li>
 * <li>Nothing is {@code null}, neither what is given nor what comes back; what may be absent is an {@link java.util.Optional}.</li>
 * <li>Everything is safe for many threads unless its own page says otherwise. It is computed on the thread that asks, which waits for
 * nothing but the first loading of a part; interrupts are not looked at.</li>
 * <li>Lists and sets that come back are read, never changed.</li>
 * </ul>
 */
@Version("1.2.0")
package gleaner.language;

import org.osgi.annotation.versioning.Version;
