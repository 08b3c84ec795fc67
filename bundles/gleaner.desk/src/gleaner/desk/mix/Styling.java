// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.mix;

import gleaner.engine.EngineException;
import gleaner.engine.EngineInfo;
import gleaner.engine.Ingredient;
import gleaner.engine.Parameter;
import gleaner.engine.Settings;
import gleaner.engine.Style;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What choosing a style does to a mix. A style says how an engine works, not on what: the poem that is made anew stays, and so do texts
 * and lists that the style does not name. What a poet has set by hand is never lost by choosing styles: it comes back with
 * {@link #own}.
 */
public final class Styling {
	/** The parameter with the title of the one poem that is made anew, see {@link Ingredient.Kind#TEMPLATES}. */
	public static final String TEMPLATE = "template";
	/** The parameter with a text that is made anew instead of poems. */
	public static final String TEXT = "text";

	private final EngineInfo engine;

	/** @param engine the one that the mixes name */
	public Styling(EngineInfo engine) {
		this.engine = engine;
	}

	/** Whether a parameter says what is made anew. */
	public static boolean isSubject(EngineInfo engine, Parameter<?> parameter) {
		return engine.takes(Ingredient.Kind.TEMPLATES) && (parameter.name().equals(TEMPLATE) || parameter.name().equals(TEXT));
	}

	/** The mix with the settings of a style. */
	public Mix choose(Mix mix, Style style, Optional<Style> before) {
		return mix.withSettings(merged(mix.chosen(), style.settings(), style)).withStyle(new StyleUse(style.name(), byHand(mix, before)));
	}

	/**
	 * The mix with settings of the poet's own: those there were before a style was chosen, or, if the poet has changed something since,
	 * those that are there now.
	 *
	 * @param before the style that the mix says it has, if it is still there
	 */
	public Mix own(Mix mix, Optional<Style> before) {
		Map<String, String> own = byHand(mix, before);
		Mix settled = before.isPresent() ? mix.withSettings(merged(mix.chosen(), own, before.get())) : mix;
		return settled.withStyle(StyleUse.NONE);
	}

	/** Whether the settings of a mix are not those of a style. */
	public boolean isChanged(Mix mix, Style style) {
		Usual usual = new Usual("", style.settings());
		return engine.parameters().stream()
				.anyMatch(p -> decides(style, p) && usual.differs(p, mix.chosen().getOrDefault(p.name(), standard(p))));
	}

	/** Whether no setting is other than standard, but what is made anew. */
	public boolean isStandard(Mix mix) {
		return engine.parameters().stream().allMatch(p -> isSubject(engine, p) || !mix.chosen().containsKey(p.name())
				|| !Usual.UNMARKED.differs(p, mix.chosen().get(p.name())));
	}

	/**
	 * The settings of a mix as a style: all of them, but not what is made anew.
	 *
	 * @throws EngineException if one of them cannot be
	 */
	public Style style(Mix mix, String name, String help) throws EngineException {
		Map<String, String> known = new LinkedHashMap<>();
		for (Parameter<?> p : engine.parameters())
			if (!isSubject(engine, p) && mix.chosen().containsKey(p.name())) known.put(p.name(), mix.chosen().get(p.name()));
		Map<String, String> settings = Settings.of(engine.parameters(), known).asText();
		engine.parameters().stream().filter(p -> isSubject(engine, p)).forEach(p -> settings.remove(p.name()));
		return new Style(name, help, settings);
	}

	/** What the poet has set by hand: what there is, unless it is a style as it was chosen. */
	private Map<String, String> byHand(Mix mix, Optional<Style> before) {
		return before.isPresent() && !isChanged(mix, before.get()) ? mix.style().before() : mix.chosen();
	}

	/** Other values for what a style decides, the present ones for the rest. */
	private Map<String, String> merged(Map<String, String> present, Map<String, String> others, Style style) {
		Map<String, String> merged = new LinkedHashMap<>();
		for (Parameter<?> p : engine.parameters()) {
			String value = (decides(style, p) ? others : present).get(p.name());
			if (value != null) merged.put(p.name(), value);
		}
		return merged;
	}

	private boolean decides(Style style, Parameter<?> parameter) {
		if (isSubject(engine, parameter)) return false;
		return switch (parameter) {
		case Parameter.Secret _ -> false;
		case Parameter.Text _, Parameter.LongText _, Parameter.FilePath _, Parameter.CorpusName _ ->
			style.settings().containsKey(parameter.name());
		case Parameter.Whole _, Parameter.Large _, Parameter.Decimal _, Parameter.Flag _, Parameter.Choice _ -> true;
		};
	}

	private static <T> String standard(Parameter<T> parameter) {
		return parameter.format(parameter.standard());
	}
}
