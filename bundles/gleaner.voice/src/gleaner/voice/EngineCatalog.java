// SPDX-License-Identifier: EPL-2.0
package gleaner.voice;

import gleaner.engine.EngineException;
import gleaner.engine.EngineInfo;
import gleaner.engine.GeneratorEngine;
import gleaner.files.Nearest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * The engines that are installed. They come and go while the program runs; each call sees those there are. Safe for use by several
 * threads.
 */
@Component(service = EngineCatalog.class)
public final class EngineCatalog {
	private static final int LONGEST_ID = 60;
	/** Brings the engines of other makers, which are in processes of their own. */
	private static final String FENCING = "gleaner.plugins";
	/** The process may have to start first; the fence itself sees to it that no answer takes longer. */
	private static final Duration FENCED_PATIENCE = Duration.ofSeconds(20);

	private final Map<ServiceReference<GeneratorEngine>, EngineEntry> services = new ConcurrentSkipListMap<>(Comparator.reverseOrder());
	private final List<EngineEntry> given;
	private volatile BundleContext context;

	@Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
	private volatile Secrets secrets;

	/** For Declarative Services, which bind the engines. */
	public EngineCatalog() {
		given = List.of();
	}

	private EngineCatalog(List<EngineEntry> given) {
		this.given = given;
	}

	/** A catalogue of just these engines. */
	public static EngineCatalog of(GeneratorEngine... engines) {
		List<EngineEntry> entries = new ArrayList<>();
		for (GeneratorEngine engine : engines)
			entries.add(new EngineEntry(engine.info().id(), engine.info().name(), Maker.NOBODY, () -> engine));
		return new EngineCatalog(List.copyOf(entries));
	}

	/** A catalogue of just these entries. */
	static EngineCatalog of(List<EngineEntry> entries) {
		return new EngineCatalog(List.copyOf(entries));
	}

	@Activate
	void activate(BundleContext newContext) {
		context = newContext;
	}

	@Reference(name = "engine", cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC,
			service = GeneratorEngine.class)
	void bindEngine(ServiceReference<GeneratorEngine> engine) {
		Object id = engine.getProperty(GeneratorEngine.ID);
		Object name = engine.getProperty(GeneratorEngine.NAME);
		Bundle bundle = engine.getBundle();
		boolean fenced = FENCING.equals(bundle.getSymbolicName());
		services.put(engine, new EngineEntry(String.valueOf(id), String.valueOf(name == null ? id : name),
				fenced ? fenced(engine) : Maker.of(bundle), () -> context.getService(engine), fenced ? FENCED_PATIENCE : Asking.PATIENCE,
				() -> Optional.ofNullable(secrets).orElse(Secrets.NONE)));
	}

	/** Of the plug-in that has the engine; the service is that of our bundle with the fences. */
	private static Maker fenced(ServiceReference<GeneratorEngine> engine) {
		return new Maker(String.valueOf(engine.getProperty("gleaner.fence.bundle")),
				String.valueOf(engine.getProperty("gleaner.fence.version")),
				engine.getProperty("gleaner.fence.installed") instanceof Long time ? time : Long.MAX_VALUE);
	}

	void unbindEngine(ServiceReference<GeneratorEngine> engine) {
		services.remove(engine);
	}

	/** All engines that may be used, sorted by name. Makes none of them. */
	public List<EngineEntry> list() {
		return sorted().accepted;
	}

	/** A sentence for each engine that is installed but left out, because another one has its id or it has none that can be. */
	public List<String> refused() {
		return List.copyOf(sorted().refused.values());
	}

	/** Such sentences about the engines of one plug-in. */
	public List<String> refused(String plugin) {
		return sorted().refused.entrySet().stream().filter(each -> each.getKey().plugin().equals(plugin)).map(Map.Entry::getValue).toList();
	}

	/**
	 * What is installed, parted into what may be used and what not.
	 *
	 * @param refused the sentences, by entry
	 */
	private record Sorted(List<EngineEntry> accepted, Map<EngineEntry, String> refused) {
	}

	/**
	 * Of two with the same id the one that was installed first stays: no ranking can put another in its place, and none of our own can be
	 * replaced at all.
	 */
	private Sorted sorted() {
		List<EngineEntry> all = new ArrayList<>(given);
		all.addAll(services.values());
		all.sort(Comparator.comparing(entry -> entry.maker().installed()));
		Map<String, EngineEntry> accepted = new HashMap<>();
		Map<EngineEntry, String> refused = new LinkedHashMap<>();
		for (EngineEntry entry : all) {
			Optional<String> fault = fault(entry, Optional.ofNullable(accepted.get(entry.id())));
			if (fault.isPresent()) refused.put(entry, fault.get());
			else accepted.put(entry.id(), entry);
		}
		List<EngineEntry> entries = new ArrayList<>(accepted.values());
		entries.sort(Comparator.comparing(EngineEntry::name, String.CASE_INSENSITIVE_ORDER).thenComparing(EngineEntry::id));
		return new Sorted(List.copyOf(entries), refused);
	}

	private static Optional<String> fault(EngineEntry entry, Optional<EngineEntry> first) {
		String brings = entry.maker().inWords() + " has an engine with the id \"" + EngineFault.shown(entry.id(), LONGEST_ID) + "\"";
		String remedy = "; it is left out: remove the plug-in, or ask its author for another id";
		if (entry.maker().isAtLarge()) return Optional.of(brings
				+ " that it does not declare as a component, and so cannot run in its own process; it is left out: tell its author");
		if (!isId(entry.id())) return Optional.of(brings + ", which is not allowed" + remedy);
		if (!entry.maker().mayBring(entry.id()))
			return Optional.of(brings + ", which is Gleaner's own, of " + Maker.rightful(entry.id()) + remedy);
		return first.map(other -> brings + ", which " + other.maker().inWords() + " has brought before" + remedy);
	}

	private static boolean isId(String id) {
		try {
			EngineInfo.of(id, "X", "x");
			return true;
		} catch (IllegalArgumentException e) {
			return false;
		}
	}

	/**
	 * Whether an engine did not answer and was left behind. The framework would wait for it when it shuts down, maybe for ever, so that a
	 * program that has done all its work had better halt.
	 */
	public boolean hasLeftBehind() {
		return services.values().stream().anyMatch(EngineEntry::isLeftBehind);
	}

	/**
	 * The entry of this id.
	 *
	 * @throws EngineException if there is none, where the sentence names those there are, or it is left out, where it says why
	 */
	public EngineEntry entry(String id) throws EngineException {
		Sorted sorted = sorted();
		for (EngineEntry entry : sorted.accepted) if (entry.id().equals(id)) return entry;
		for (Map.Entry<EngineEntry, String> refused : sorted.refused.entrySet())
			if (refused.getKey().id().equals(id)) throw new EngineException(refused.getValue());
		List<String> ids = sorted.accepted.stream().map(EngineEntry::id).toList();
		String known = ids.isEmpty() ? "none is installed" : "there are: " + String.join(", ", ids);
		throw new EngineException("there is no engine \"" + id + "\"" + Nearest.question(id, ids) + ", " + known);
	}
}
