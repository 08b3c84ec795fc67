// SPDX-License-Identifier: EPL-2.0
package gleaner.studio.making;

import gleaner.engine.About;
import gleaner.engine.Ingredient;

/**
 * One ingredient of a text, as it was at that time. What is noted of its source and licence goes along, so that everything made of the
 * text can tell it.
 *
 * @param kind a reservoir is one here even where the engine got it as a corpus of poems of one word
 * @param role the name of the engine's parameter that it was the value of; empty if it was in the mix, a model or templates
 * @param weight its share in a mix, above 0; only the relation of weights counts; 1 where there is no mix
 * @param about name, language, source, licence, fingerprint
 */
public record MadeOf(Ingredient.Kind kind, String role, double weight, About about) {
	public MadeOf {
		if (!(weight > 0) || Double.isInfinite(weight))
			throw new IllegalArgumentException("the weight of " + about.name() + " is " + weight + ", must be above 0");
	}

	/** A corpus in a mix. */
	public static MadeOf corpus(String name, double weight, String fingerprint, String source, String licence) {
		return new MadeOf(Ingredient.Kind.CORPUS, "", weight, new About(name, "", source, licence, fingerprint));
	}

	/** A corpus in a mix of which nothing is noted. */
	public static MadeOf corpus(String name, double weight, String fingerprint) {
		return corpus(name, weight, fingerprint, "", "");
	}

	/** A trained model. */
	public static MadeOf model(String name, String fingerprint) {
		return new MadeOf(Ingredient.Kind.MODEL, "", 1, About.of(name, fingerprint));
	}

	/** Its name at that time, as mixes, orders and files name it. */
	public String name() {
		return about.name();
	}

	/** The hash of its content at that time. */
	public String fingerprint() {
		return about.fingerprint();
	}

	/** Where it is from, in the poet's words; empty if it was not noted. */
	public String source() {
		return about.source();
	}

	/** Under which licence it stands; empty if it was not noted. */
	public String licence() {
		return about.licence();
	}

	/** Whether it had a share in a mix. */
	public boolean isInMix() {
		return role.isEmpty() && (kind == Ingredient.Kind.CORPUS || kind == Ingredient.Kind.RESERVOIR);
	}
}
