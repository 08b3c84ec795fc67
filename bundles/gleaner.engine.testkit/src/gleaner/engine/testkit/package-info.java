// SPDX-License-Identifier: EPL-2.0
/**
 * For those who write engines, and for those who test what uses them: {@link gleaner.engine.testkit.EngineContract} tells whether
 * an engine keeps its promises, {@link gleaner.engine.testkit.ScriptedEngine} is an engine that does just what a test wants, and
 * there are corpora and sinks in memory. Needs nothing but the engine API; a check that fails is an {@link AssertionError} with a
 * sentence, so that it works in any test framework and in a plain {@code main}.
 */
@Version("2.2.0")
package gleaner.engine.testkit;

import org.osgi.annotation.versioning.Version;
