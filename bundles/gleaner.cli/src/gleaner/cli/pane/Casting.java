// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.pane;

import gleaner.cli.kit.SettingNames;
import gleaner.cli.kit.StandardMix;
import gleaner.cli.kit.WrongSetting;
import gleaner.engine.EngineException;
import gleaner.engine.EngineInfo;
import gleaner.engine.GenerationRequest;
import gleaner.engine.Objection;
import gleaner.engine.Settings;
import gleaner.files.StudioException;
import gleaner.compare.layout.Speaker;
import gleaner.studio.Studio;
import gleaner.voice.CorpusWeight;
import gleaner.voice.EngineCatalog;
import gleaner.voice.EngineEntry;
import gleaner.voice.GenerationOrder;
import gleaner.voice.StyleShelf;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes speakers of what panes are told. What is wrong is found before anything is opened. */
public final class Casting {
	private final Studio studio;
	private final EngineCatalog engines;
	private final GenerationRequest shared;

	/** @param shared what all panes are asked for, if one is not told otherwise */
	public Casting(Studio studio, EngineCatalog engines, GenerationRequest shared) {
		this.studio = studio;
		this.engines = engines;
		this.shared = shared;
	}

	/**
	 * The speaker of a pane.
	 *
	 * @throws WrongSetting if there is no such setting, or a value cannot be
	 * @throws EngineException if there is no such engine
	 * @throws StudioException if there is no such style, corpus or model
	 */
	public Speaker speaker(With with) throws EngineException, StudioException, InterruptedException {
		EngineEntry entry = engines.entry(with.engine());
		EngineInfo info = entry.info();
		List<CorpusWeight> mix = new ArrayList<>();
		try {
			for (String corpus : with.all(With.CORPUS)) mix.add(CorpusWeight.of(corpus));
		} catch (IllegalArgumentException e) {
			throw new WrongSetting(e.getMessage());
		}
		for (CorpusWeight part : mix) studio.source(part.corpus());
		List<String> templates = with.all(With.TEMPLATE);
		GenerationOrder order = new GenerationOrder(info.id(), settings(entry, info, with),
				StandardMix.of(studio, info, mix, !templates.isEmpty()), with.models(), templates, request(with));
		return Speaker.of(studio, entry, order, with.one(With.NAME));
	}

	private Map<String, String> settings(EngineEntry entry, EngineInfo info, With with)
			throws EngineException, StudioException, InterruptedException {
		SettingNames names = new SettingNames(info.parameters());
		Map<String, String> all = new LinkedHashMap<>();
		Optional<String> style = with.one(With.STYLE);
		if (style.isPresent()) all.putAll(new StyleShelf(entry, Optional.of(studio.styles())).get(style.get()).settings());
		all.putAll(names.known(with.settings()));
		Settings checked;
		try {
			checked = Settings.of(info.parameters(), all);
		} catch (EngineException e) {
			throw names.wrong(e);
		}
		List<Objection> objections = entry.check(checked);
		if (!objections.isEmpty()) throw new WrongSetting(names.inWords(objections.getFirst().sentence()));
		return all;
	}

	private GenerationRequest request(With with) {
		GenerationRequest request = shared;
		try {
			if (with.one(With.DIVERSITY).isPresent())
				request = request.withDiversity(GenerationRequest.DIVERSITY.parse(with.one(With.DIVERSITY).get()));
			if (with.one(With.SEED).isPresent()) request = request.withSeed(GenerationRequest.SEED.parse(with.one(With.SEED).get()));
		} catch (EngineException e) {
			throw new WrongSetting(e.getMessage());
		}
		return request;
	}
}
