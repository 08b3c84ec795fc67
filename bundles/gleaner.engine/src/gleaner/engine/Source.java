// SPDX-License-Identifier: EPL-2.0
package gleaner.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an engine learns from or speaks with.
 *
 * @param ingredients those of the mix, the models and the templates, in the poet's order; corpora of weight 0 have been left out
 * @param chosen what the poet chose in each {@link Parameter.CorpusName}, by the parameter's name; not part of the mix
 */
public record Source(List<Ingredient> ingredients, Map<String, Ingredient> chosen) {
	public Source {
		ingredients = List.copyOf(ingredients);
		chosen = Map.copyOf(chosen);
	}

	/** Nothing but these ingredients. */
	public Source(List<? extends Ingredient> ingredients) {
		this(List.copyOf(ingredients), Map.of());
	}

	/** Nothing but these ingredients. */
	public static Source of(Ingredient... ingredients) {
		return new Source(List.of(ingredients));
	}

	/** The corpora of the mix. */
	public List<Ingredient.CorpusShare> corpora() {
		return all(Ingredient.CorpusShare.class);
	}

	/** The reservoirs of the mix. */
	public List<Ingredient.ReservoirShare> reservoirs() {
		return all(Ingredient.ReservoirShare.class);
	}

	/** The trained models. */
	public List<Ingredient.Model> models() {
		return all(Ingredient.Model.class);
	}

	/** The poems to remake. */
	public List<Ingredient.Templates> templates() {
		return all(Ingredient.Templates.class);
	}

	/** The corpus or reservoir that the poet has chosen as the value of a parameter; nothing if none was. */
	public Optional<Ingredient> chosen(Parameter.CorpusName parameter) {
		return Optional.ofNullable(chosen.get(parameter.name()));
	}

	/** The same, and one chosen as the value of a parameter. */
	public Source withChosen(Parameter.CorpusName parameter, Ingredient ingredient) {
		Map<String, Ingredient> all = new LinkedHashMap<>(chosen);
		all.put(parameter.name(), ingredient);
		return new Source(ingredients, all);
	}

	private <I extends Ingredient> List<I> all(Class<I> kind) {
		List<I> found = new ArrayList<>();
		for (Ingredient ingredient : ingredients) if (kind.isInstance(ingredient)) found.add(kind.cast(ingredient));
		return List.copyOf(found);
	}
}
