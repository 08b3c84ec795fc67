// SPDX-License-Identifier: EPL-2.0
/**
 * How a word of a poem is replaced: what a {@link gleaner.engine.substitution.strategy.Strategy} is told and what it answers. A bundle that
 * registers a strategy as a service gives the engine <em>substitution</em> one more way of replacing words, with a weight of its own among
 * the engine's settings.
 */
@Version("1.1.0")
package gleaner.engine.substitution.strategy;

import org.osgi.annotation.versioning.Version;
