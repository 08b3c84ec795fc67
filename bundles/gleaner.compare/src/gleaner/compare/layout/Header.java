// SPDX-License-Identifier: EPL-2.0
package gleaner.compare.layout;

import gleaner.engine.EngineInfo;
import gleaner.engine.GenerationRequest;
import gleaner.engine.Parameter;
import gleaner.files.StudioException;
import gleaner.runs.ModelName;
import gleaner.runs.Run;
import gleaner.studio.Studio;
import gleaner.voice.CorpusWeight;
import gleaner.voice.GenerationOrder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What stands above a pane.
 *
 * @param name who speaks: the trained model by the name of its thread, else the engine
 * @param detail what sets it apart from the panes beside it; of a pane alone, all that was chosen
 */
public record Header(String name, String detail) {
	private static final String BETWEEN = " · ";
	private static final String SEED = "seed";
	private static final String SETTING = "setting ";
	private static final String USUAL_DIVERSITY = diversity(GenerationRequest.DIVERSITY.standard());

	/**
	 * The headers of speakers that stand side by side.
	 *
	 * @throws StudioException if there is no such model
	 */
	public static List<Header> of(Studio studio, List<Speaker> speakers) throws StudioException {
		List<Map<String, String>> all = new ArrayList<>();
		List<String> names = new ArrayList<>();
		for (Speaker speaker : speakers) {
			all.add(traits(studio, speaker));
			names.add(speaker.name().isPresent() ? speaker.name().get() : name(studio, speaker));
		}
		if (differByStyle(speakers)) for (int i = 0; i < all.size(); i++) byStyle(all.get(i), speakers.get(i).style());
		List<Header> headers = new ArrayList<>();
		for (int i = 0; i < all.size(); i++) {
			String detail = all.get(i).entrySet().stream().filter(trait -> setsApart(trait, all)).map(Map.Entry::getValue)
					.filter(words -> !words.isEmpty()).collect(Collectors.joining(BETWEEN));
			headers.add(new Header(names.get(i), detail));
		}
		return headers;
	}

	/** Where all settings of each are those of a style of one engine, its name says them. */
	private static boolean differByStyle(List<Speaker> speakers) {
		boolean areStyled = speakers.stream().noneMatch(speaker -> speaker.style().isEmpty());
		boolean isOneEngine = speakers.stream().map(speaker -> speaker.engine().id()).distinct().count() == 1;
		return areStyled && isOneEngine && speakers.stream().map(Speaker::style).distinct().count() > 1;
	}

	private static void byStyle(Map<String, String> traits, String style) {
		traits.keySet().removeIf(trait -> trait.startsWith(SETTING));
		traits.put("style", style);
	}

	/** Of one alone everything does but what the film says at its foot, and what is as ever. */
	private static boolean setsApart(Map.Entry<String, String> trait, List<Map<String, String>> all) {
		if (all.size() == 1) return !trait.getKey().equals(SEED) && !trait.getValue().equals(USUAL_DIVERSITY);
		return all.stream().anyMatch(other -> !trait.getValue().equals(other.get(trait.getKey())));
	}

	private static String name(Studio studio, Speaker speaker) throws StudioException {
		List<String> called = new ArrayList<>();
		for (String model : speaker.order().models()) called.add(studio.runs().get(ModelName.of(model).run()).called());
		return called.isEmpty() ? speaker.engine().name() : String.join(", ", called);
	}

	/** What can be said of a speaker, by what it is about. */
	private static Map<String, String> traits(Studio studio, Speaker speaker) throws StudioException {
		GenerationOrder order = speaker.order();
		Map<String, String> traits = new LinkedHashMap<>();
		if (!order.models().isEmpty()) traits.put("engine", speaker.engine().name());
		List<String> steps = new ArrayList<>();
		for (String model : order.models()) steps.add(step(studio, ModelName.of(model)));
		traits.put("steps", String.join(", ", steps));
		traits.put("corpora", mix(studio, order.mix()));
		traits.put("templates", order.templates().isEmpty() ? "" : "after " + String.join(", ", order.templates()));
		for (Map.Entry<String, String> each : order.settings().entrySet())
			traits.put(SETTING + each.getKey(), setting(speaker.engine(), each.getKey(), each.getValue()));
		traits.put("diversity", diversity(order.request().diversity()));
		traits.put(SEED, SEED + " " + order.request().seed());
		return traits;
	}

	private static String diversity(double diversity) {
		return "diversity " + GenerationRequest.DIVERSITY.format(diversity);
	}

	private static String step(Studio studio, ModelName name) throws StudioException {
		Run run = studio.runs().get(name.run());
		return run.model(name.step()).map(model -> String.format(Locale.ENGLISH, "%,d steps", model.step())).orElse(name.step());
	}

	/** With shares in percent where they differ. */
	private static String mix(Studio studio, List<CorpusWeight> mix) throws StudioException {
		double sum = mix.stream().mapToDouble(CorpusWeight::weight).sum();
		boolean areAlike = mix.stream().mapToDouble(CorpusWeight::weight).distinct().count() < 2;
		if (areAlike && mix.size() > 1 && mix.size() == studio.corpora().list().size()) return "all corpora";
		return mix.stream().map(part -> areAlike ? part.corpus() : part.corpus() + " " + Math.round(100 * part.weight() / sum))
				.collect(Collectors.joining(BETWEEN));
	}

	private static String setting(EngineInfo engine, String name, String value) {
		if (engine.parameters().stream().anyMatch(p -> p.name().equals(name) && p instanceof Parameter.Secret)) return "";
		String label = engine.parameters().stream().filter(p -> p.name().equals(name)).findFirst().map(Parameter::label).orElse(name);
		return label.toLowerCase(Locale.ENGLISH) + " " + value;
	}
}
