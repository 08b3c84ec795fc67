// SPDX-License-Identifier: EPL-2.0
package gleaner.engine;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A way of making raw text. Register an implementation as an OSGi service of this type with the properties {@link #ID} and
 * {@link #NAME}; with Declarative Services that is one annotation on the class:
 *
 * <pre>
 * &#64;Component(property = { GeneratorEngine.ID + "=cutup", GeneratorEngine.NAME + "=Cut-up" })
 * public final class CutUpEngine implements GeneratorEngine { … }
 * </pre>
 *
 * Engines are stateless and safe for use by several threads at once: everything a stream needs lives in the {@link Generator}
 * or on the stack of its {@code generate}. An engine starts no threads of its own and touches no screens, and no files but those it is
 * given.
 */
@ConsumerType
public interface GeneratorEngine {
	/** Service property: the engine's id, the same as {@link EngineInfo#id()}, so that a list of engines needs no instance. */
	String ID = "gleaner.engine.id";

	/** Service property: the name that poets read, the same as {@link EngineInfo#name()}. */
	String NAME = "gleaner.engine.name";

	/** Who this engine is, what it can be told and what it needs. Cheap; always the same value. */
	EngineInfo info();

	/**
	 * What is wrong with settings that are valid each for itself: combinations that cannot be. Asked by forms at each change and before
	 * anything is opened; quick, and never throws. {@link #open} gets only settings without an objection.
	 *
	 * @return in the order of the parameters; empty if all is well
	 */
	default List<Objection> check(Settings settings) {
		return List.of();
	}

	/**
	 * Settings that belong together, for a poet to choose from. Cheap; always the same value. Their names differ in more than capitals,
	 * and {@link #check} has nothing against any of them.
	 *
	 * @return in the order in which a list shows them; empty if there are none
	 */
	default List<Style> styles() {
		return List.of();
	}

	/**
	 * How a form orders the parameters: those of the first group are seen at once, those of the others can be folded away. Cheap; always
	 * the same value. Each parameter is in exactly one group; labels differ, and only the first may be empty.
	 *
	 * @return by default one group of all parameters, in their order
	 */
	default List<ParameterGroup> groups() {
		return List.of(new ParameterGroup("", info().parameters()));
	}

	/**
	 * Reads the source and builds the model. May take long; runs on a thread of the caller.
	 *
	 * @param source what to learn from; holds everything that {@link EngineInfo#needs()} names
	 * @param settings a value for each parameter of {@link EngineInfo#parameters()}, already validated and checked
	 * @param progress told now and then how far the work is; see {@link Progress}
	 * @return a model that does not change any more
	 * @throws EngineException if nothing can be made of this source, with a sentence that says why and what to change
	 * @throws InterruptedException if the thread was interrupted; nothing is left behind
	 */
	Generator open(Source source, Settings settings, Progress progress) throws EngineException, InterruptedException;
}
