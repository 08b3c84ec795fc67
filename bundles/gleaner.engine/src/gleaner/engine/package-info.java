// SPDX-License-Identifier: EPL-2.0
/**
 * What an engine is, and all that an engine may know of Gleaner.
 *
 * <p>An engine is a stateless OSGi service of type {@link gleaner.engine.GeneratorEngine}. Given a {@link gleaner.engine.Source}
 * and validated {@link gleaner.engine.Settings} it opens a {@link gleaner.engine.Generator}: an immutable model that many
 * streams may use at once. A stream is one blocking call of {@link gleaner.engine.Generator#generate} on a thread of the caller.
 *
 * <p>Conventions of the whole package:
 * <ul>
 * <li>Text is in UTF-16 {@code char}s as Java has it; offsets and character counts are in {@code char}s. Lines end with {@code \n}.</li>
 * <li>Nothing is {@code null}; what may be absent is an {@link java.util.Optional}.</li>
 * <li>A fault that a poet can mend is an {@link gleaner.engine.EngineException} with one sentence; cancelling is an
 * {@link InterruptedException}.</li>
 * </ul>
 */
@Version("2.2.0")
package gleaner.engine;

import org.osgi.annotation.versioning.Version;
