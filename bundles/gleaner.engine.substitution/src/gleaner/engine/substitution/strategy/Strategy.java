// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.substitution.strategy;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * One way of replacing words. Register an implementation as an OSGi service of this type, and the engine <em>substitution</em> has a
 * setting of its name by which a poet says how often it acts:
 *
 * <pre>
 * &#64;Component
 * public final class Backwards implements Strategy {
 * 	&#64;Override
 * 	public StrategyInfo info() {
 * 		return new StrategyInfo("backwards", "Backwards", "Words written from their end.", 0, "1");
 * 	}
 *
 * 	&#64;Override
 * 	public Pool pool(Place place, Work work) {
 * 		return Pool.of(Offer.word(new StringBuilder(place.text()).reverse().toString(), "backwards", ""));
 * 	}
 * }
 * </pre>
 *
 * A strategy does not change while it is in use, and any number of threads may ask it at once. Capitals, forms, "a" and "an" are no affair
 * of it: the engine gives an offer the dress of the word that it takes the place of.
 */
@ConsumerType
public interface Strategy {
	/** Who it is. Cheap; always the same value. */
	StrategyInfo info();

	/**
	 * Whether it may have something for a place. Asked of every place of a poem before it is drawn which of them change; {@link #pool} is
	 * then asked of those only, and may still have nothing. Who needs long for a pool answers this by a rule, who does not can leave it.
	 */
	default boolean mayServe(Place place, Work work) {
		return !pool(place, work).isEmpty();
	}

	/**
	 * What could stand in a place. Asked some hundred times for each poem, so quick: what can be kept from one question to the next is
	 * kept. The answer depends on the arguments alone and draws chance only from {@link Work#chance()}.
	 *
	 * @return {@link Pool#EMPTY} where it has nothing to say
	 */
	Pool pool(Place place, Work work);
}
