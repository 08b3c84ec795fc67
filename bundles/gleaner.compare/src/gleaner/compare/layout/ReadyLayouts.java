// SPDX-License-Identifier: EPL-2.0
package gleaner.compare.layout;

import gleaner.corpus.StoredCorpus;
import gleaner.engine.EngineException;
import gleaner.engine.EngineInfo;
import gleaner.engine.GenerationRequest;
import gleaner.engine.Ingredient.Kind;
import gleaner.files.StudioException;
import gleaner.runs.Run;
import gleaner.runs.RunModel;
import gleaner.studio.Studio;
import gleaner.voice.CorpusWeight;
import gleaner.voice.EngineCatalog;
import gleaner.voice.EngineEntry;
import gleaner.voice.GenerationOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Layouts that a studio offers by itself, of what is in it: nobody has to make them. Looks into files: not for the UI thread.
 */
public final class ReadyLayouts {
	/** The diversities that are heard side by side. */
	public static final List<Double> DIVERSITIES = List.of(0.5, 0.8, 1.0, 1.3);
	/** How strongly the templates are changed, in hundredths: the first pane shows the template as it is. */
	private static final List<Integer> STRENGTHS = List.of(0, 30, 55, 100);
	private static final String STRENGTH = "strength";
	/** A mature voice repeats itself less when it is a little below what it has learnt. */
	private static final double USUAL = 0.8;
	private static final int MOST_THREADS = 6;

	private final Studio studio;
	private final EngineCatalog engines;

	public ReadyLayouts(Studio studio, EngineCatalog engines) {
		this.studio = studio;
		this.engines = engines;
	}

	/**
	 * All that can be made of what there is.
	 *
	 * @throws StudioException if the studio cannot be read
	 * @throws InterruptedException if the thread was interrupted
	 */
	public List<Layout> all() throws StudioException, InterruptedException {
		List<Layout> all = new ArrayList<>();
		List<Run> runs = runs();
		for (Run run : runs) ages(run).ifPresent(all::add);
		engines().ifPresent(all::add);
		oneVoice(runs).flatMap(this::diversities).ifPresent(all::add);
		threads(runs).ifPresent(all::add);
		templates().ifPresent(all::add);
		return all;
	}

	/** The youngest thread; without any, an engine that learns from corpora alone. */
	private Optional<PaneOrder> oneVoice(List<Run> runs) throws StudioException, InterruptedException {
		if (!runs.isEmpty()) return Optional.of(run(runs.getFirst()));
		for (EngineInfo info : infos()) if (info.least(Kind.CORPUS) > 0) return usual(info);
		return Optional.empty();
	}

	/** Threads whose engine is there and that have a model, the youngest first. */
	private List<Run> runs() throws StudioException {
		List<String> known = engines.list().stream().map(EngineEntry::id).toList();
		return studio.runs().list().stream().filter(run -> known.contains(run.engine()) && run.best().isPresent())
				.sorted(Comparator.comparing(Run::id).reversed()).toList();
	}

	/** The thread at several ages, from its first model to its last, the best among them; nothing if it has but one. */
	public Optional<Layout> ages(Run run) {
		List<RunModel> models = new ArrayList<>(run.models());
		models.sort(Comparator.comparingLong(RunModel::step));
		if (models.size() < 2) return Optional.empty();
		List<RunModel> chosen = new ArrayList<>(List.of(models.getFirst()));
		if (models.size() > 3) chosen.add(models.get(models.size() / 3));
		run.best().ifPresent(chosen::add);
		chosen.add(models.getLast());
		List<PaneOrder> panes = chosen.stream().distinct().sorted(Comparator.comparingLong(RunModel::step))
				.map(model -> PaneOrder.of(order(run.engine(), model.name(), USUAL))).toList();
		return Optional.of(layout(run.called() + ", young to ancient", panes));
	}

	/** The same voice at several diversities. */
	public Optional<Layout> diversities(PaneOrder pane) {
		return Optional.of(layout("Four diversities", DIVERSITIES.stream()
				.map(diversity -> PaneOrder.of(pane.order().with(pane.order().request().withDiversity(diversity)))).toList()));
	}

	/** The best models of several threads. */
	private Optional<Layout> threads(List<Run> runs) {
		if (runs.size() < 2) return Optional.empty();
		return Optional.of(layout("Several threads", runs.stream().limit(MOST_THREADS).map(ReadyLayouts::run).toList()));
	}

	/** Each engine that can speak with what is here. */
	private Optional<Layout> engines() throws StudioException, InterruptedException {
		List<PaneOrder> panes = new ArrayList<>();
		for (EngineInfo info : infos()) if (panes.size() < Layout.MOST) usual(info).ifPresent(panes::add);
		return panes.size() < 2 ? Optional.empty() : Optional.of(layout("All engines", panes));
	}

	/** A poem, and beside it what becomes of it. */
	private Optional<Layout> templates() throws StudioException, InterruptedException {
		for (EngineInfo info : infos()) {
			if (!info.takes(Kind.TEMPLATES) || info.parameters().stream().noneMatch(p -> p.name().equals(STRENGTH))) continue;
			Optional<PaneOrder> usual = usual(info);
			if (usual.isEmpty()) continue;
			List<PaneOrder> panes = new ArrayList<>();
			for (int strength : STRENGTHS) {
				PaneOrder pane = PaneOrder.of(set(usual.get().order(), Map.of(STRENGTH, String.valueOf(strength))));
				panes.add(strength == 0 ? pane.named("The template") : pane);
			}
			return Optional.of(layout("Template and substitutions", panes));
		}
		return Optional.empty();
	}

	/** Those that say what they are. */
	private List<EngineInfo> infos() throws InterruptedException {
		List<EngineInfo> infos = new ArrayList<>();
		for (EngineEntry entry : engines.list()) {
			try {
				infos.add(entry.info());
			} catch (EngineException e) {
				continue; // the Mix tells why; a comparison does without it
			}
		}
		return infos;
	}

	private static PaneOrder run(Run run) {
		return PaneOrder.of(order(run.engine(), run.best().orElseThrow().name(), USUAL));
	}

	/** An engine with what it needs of what is here; nothing if it needs more. */
	private Optional<PaneOrder> usual(EngineInfo info) throws StudioException {
		List<String> corpora = studio.corpora().list().stream().map(StoredCorpus::name).toList();
		boolean wantsTemplates = info.takes(Kind.TEMPLATES);
		boolean wantsCorpora = info.least(Kind.CORPUS) > 0 || wantsTemplates && info.takes(Kind.CORPUS);
		if (corpora.isEmpty() && (wantsCorpora || wantsTemplates)) return Optional.empty();
		List<String> models = List.of();
		if (info.least(Kind.MODEL) > 0) {
			Optional<Run> run = runs().stream().filter(each -> each.engine().equals(info.id())).findFirst();
			if (run.isEmpty()) return Optional.empty();
			models = List.of(run.get().best().orElseThrow().name());
		}
		List<CorpusWeight> mix = wantsCorpora ? corpora.stream().map(name -> new CorpusWeight(name, 1)).toList() : List.of();
		return Optional.of(PaneOrder.of(new GenerationOrder(info.id(), Map.of(), mix, models,
				wantsTemplates ? List.of(corpora.getFirst()) : List.of(), GenerationRequest.poem(0))));
	}

	private static GenerationOrder order(String engine, String model, double diversity) {
		return new GenerationOrder(engine, Map.of(), List.of(), Optional.of(model), GenerationRequest.poem(0).withDiversity(diversity));
	}

	private static GenerationOrder set(GenerationOrder order, Map<String, String> more) {
		Map<String, String> settings = new LinkedHashMap<>(order.settings());
		settings.putAll(more);
		return new GenerationOrder(order.engine(), settings, order.mix(), order.models(), order.templates(), order.request());
	}

	private static Layout layout(String name, List<PaneOrder> panes) {
		return new Layout(name, "", 2016, 0, true, panes);
	}
}
