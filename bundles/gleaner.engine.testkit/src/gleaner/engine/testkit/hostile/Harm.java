// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.testkit.hostile;

/** What becomes of a hostile engine in a host that is well. In each case all other engines go on, and the host too. */
public enum Harm {
	/** It is heard as if nothing were wrong. */
	NONE,
	/** There is a sentence that names it. */
	SENTENCE,
	/** The process that it runs in ends, or has to be ended, and a sentence names it. */
	PROCESS,
	/** It goes on for ever, until it is told to stop; and it stops. */
	ENDLESS,
	/** It goes on for ever and does not stop when it is told to: its process has to be ended. */
	DEAF,
	/** It does something to the world outside of it: what it manages depends on the host's walls. */
	WORLD
}
