// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.substitution;

import gleaner.engine.EngineException;
import gleaner.engine.EngineInfo;
import gleaner.engine.Generator;
import gleaner.engine.GeneratorEngine;
import gleaner.engine.Ingredient.Kind;
import gleaner.engine.Need;
import gleaner.engine.Objection;
import gleaner.engine.ParameterGroup;
import gleaner.engine.Progress;
import gleaner.engine.Settings;
import gleaner.engine.Source;
import gleaner.engine.substitution.stock.WordFacts;
import gleaner.engine.substitution.strategy.Strategy;
import gleaner.engine.substitution.strategy.StrategyInfo;
import gleaner.language.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/**
 * Poems made anew, word by word: each strategy offers words for a place, a style says which of them act and what is kept. Strategies of
 * other makers join in as services; who comes or goes makes a new engine.
 */
@Component(property = { GeneratorEngine.ID + "=" + SubstitutionEngine.NAME_IN_SCRIPTS, GeneratorEngine.NAME + "=Substitution" })
public final class SubstitutionEngine implements GeneratorEngine {
	static final String NAME_IN_SCRIPTS = "substitution";
	private static final String VERSION = "2";

	private final Language language;
	private final List<Strategy> strangers;
	private final EngineInfo info;
	private final List<gleaner.engine.Style> styles;
	private final List<ParameterGroup> groups;

	/** @param strategies of other makers; one whose name is taken is left out */
	@Activate
	public SubstitutionEngine(@Reference Language language,
			@Reference(policyOption = ReferencePolicyOption.GREEDY) List<Strategy> strategies) {
		this.language = language;
		List<StrategyInfo> infos = new ArrayList<>(Strategies.infos());
		strangers = new ArrayList<>();
		for (Strategy strategy : strategies.stream().sorted(Comparator.comparing(each -> each.info().id())).toList()) {
			boolean isTaken = infos.stream().anyMatch(known -> known.id().equals(strategy.info().id()))
					|| Controls.all(List.of()).stream().anyMatch(parameter -> parameter.name().equals(strategy.info().id()));
			if (isTaken) continue;
			infos.add(strategy.info());
			strangers.add(strategy);
		}
		String versions = strangers.stream().map(each -> " " + each.info().id() + " " + each.info().version())
				.collect(Collectors.joining());
		info = EngineInfo.of(NAME_IN_SCRIPTS, "Substitution", "remakes the poems of corpora, word by word")
				.withParameters(Controls.all(infos))
				.withNeeds(Need.any(Kind.CORPUS), Need.any(Kind.TEMPLATES), Need.any(Kind.RESERVOIR))
				.withVersion(VERSION + versions);
		styles = new Styles(infos).all();
		groups = Controls.groups(infos);
	}

	@Override
	public EngineInfo info() {
		return info;
	}

	@Override
	public List<gleaner.engine.Style> styles() {
		return styles;
	}

	@Override
	public List<ParameterGroup> groups() {
		return groups;
	}

	@Override
	public List<Objection> check(Settings settings) {
		List<Objection> objections = new ArrayList<>();
		boolean acts = false;
		List<StrategyInfo> all = new ArrayList<>(Strategies.infos());
		for (Strategy stranger : strangers) all.add(stranger.info());
		for (StrategyInfo strategy : all) acts |= settings.get(Controls.weight(strategy)) > 0;
		if (!acts && settings.get(Controls.STRENGTH) > 0) objections.add(new Objection(Controls.STRENGTH.name(),
				"strength is \"" + settings.get(Controls.STRENGTH)
						+ "\", but every way of replacing words has the weight 0; raise one"));
		for (String line : settings.get(Controls.INSTEAD).lines().toList()) {
			String[] sides = line.split("=", 2);
			if (!line.isBlank() && (sides.length < 2 || sides[0].isBlank() || sides[1].isBlank()))
				objections.add(new Objection(Controls.INSTEAD.name(),
						"instead has the line \"" + line.strip() + "\", must be a word, = and the word that replaces it"));
		}
		return objections;
	}

	@Override
	public Generator open(Source source, Settings settings, Progress progress) throws EngineException, InterruptedException {
		List<Objection> objections = check(settings);
		if (!objections.isEmpty()) throw new EngineException(objections.getFirst().sentence());
		WordFacts facts = new WordFacts(language);
		Mix mix = Mix.read(source, settings, language, progress);
		Style style = new StyleReader(language, strangers, facts).read(settings, source, mix.stock());
		if (style.isReservoirOnly() && mix.stock().reservoir().isEmpty()) throw new EngineException(
				"all words must come from reservoirs, but the mix has none; add one, or give another way a weight");
		return new SubstitutionGenerator(mix, style, facts, settings.get(Controls.ORDER).equals(Controls.SHUFFLED));
	}
}
