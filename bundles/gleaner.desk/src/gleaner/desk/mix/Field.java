// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.mix;

/** One thing in the form of the Mix view that can be right or wrong. */
public sealed interface Field {
	/** What every engine is told. */
	enum Common implements Field {
		ENGINE, MODEL, CORPORA, SEED, POEMS, LENGTH, DIVERSITY
	}

	/** A parameter of the engine. */
	record Setting(String parameter) implements Field {
	}
}
