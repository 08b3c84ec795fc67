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
 * Engines are stateless and safe for use by several threads at once: everything that a stream needs is in the {@link Generator} or on the
 * stack of its {@code generate}. An engine starts no threads, touches no screen, and opens only the files that it is given.
 */
@ConsumerType
public interface GeneratorEngine {
	/** Service property: the engine's id, the same as {@link EngineInfo#id()}, so that a list of engines needs no instance. */
	String ID = "gleaner.engine.id";

	/** Service property: the name that poets read, the same as {@link EngineInfo#name()}. */
	String NAME = "gleaner.engine.name";

	/** The engine's identity, parameters and needs. Cheap; always the same value. */
	EngineInfo info();

	/**
	 * Objections to combinations of settings that are valid one by one. Forms ask at each change, and Gleaner asks before it opens
	 * anything; quick, and never throws. {@link #open} gets only settings without objections.
	 *
	 * @return in the order of the parameters; empty if all is well
	 */
	default List<Objection> check(Settings settings) {
		return List.of();
	}

	/**
	 * Settings that belong together, for a poet to choose from. Cheap; always the same value. Their names differ in more than capitals, and
	 * {@link #check} has no objection to any of them.
	 *
	 * @return in the order in which a list shows them; empty if there are none
	 */
	default List<Style> styles() {
		return List.of();
	}

	/**
	 * The groups of parameters in a form: it shows the first group at once, and can fold the others away. Cheap; always
	 * the same value. Each parameter is in exactly one group; labels differ, and only the first may be empty.
	 *
	 * @return by default one group of all parameters, in their order
	 */
	default List<ParameterGroup> groups() {
		return List.of(new ParameterGroup("", info().parameters()));
	}

	/**
	 * Reads the source and builds the model. It may take long; it runs on the caller's thread.
	 *
	 * @param source what to learn from; holds everything that {@link EngineInfo#needs()} names
	 * @param settings a value for each parameter of {@link EngineInfo#parameters()}, already validated and checked
	 * @param progress call it now and then to report progress; see {@link Progress}
	 * @return a model that never changes
	 * @throws EngineException if the source cannot be used, with a sentence that says why and what to change
	 * @throws InterruptedException if the thread was interrupted; nothing is left behind
	 */
	Generator open(Source source, Settings settings, Progress progress) throws EngineException, InterruptedException;
}
