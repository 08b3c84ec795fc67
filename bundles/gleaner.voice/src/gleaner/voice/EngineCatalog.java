package gleaner.voice;

import gleaner.engine.EngineException;
import gleaner.engine.GeneratorEngine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
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
	private final Map<ServiceReference<GeneratorEngine>, EngineEntry> services = new ConcurrentSkipListMap<>(Comparator.reverseOrder());
	private final List<EngineEntry> given;
	private volatile BundleContext context;

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
		for (GeneratorEngine engine : engines) entries.add(new EngineEntry(engine.info().id(), engine.info().name(), "", () -> engine));
		return new EngineCatalog(List.copyOf(entries));
	}

	@Activate
	void activate(BundleContext newContext) {
		context = newContext;
	}

	@Reference(name = "engine", cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC, service = GeneratorEngine.class)
	void bindEngine(ServiceReference<GeneratorEngine> engine) {
		Object id = engine.getProperty(GeneratorEngine.ID);
		Object name = engine.getProperty(GeneratorEngine.NAME);
		if (id == null) return;
		services.put(engine, new EngineEntry(id.toString(), name == null ? id.toString() : name.toString(), engine.getBundle().getVersion().toString(), () -> context.getService(engine)));
	}

	void unbindEngine(ServiceReference<GeneratorEngine> engine) {
		services.remove(engine);
	}

	/** All engines, sorted by name. Of two with the same id the one of higher service ranking counts. Makes none of them. */
	public List<EngineEntry> list() {
		Set<String> ids = new HashSet<>();
		List<EngineEntry> entries = new ArrayList<>();
		for (EngineEntry entry : given) if (ids.add(entry.id())) entries.add(entry);
		for (EngineEntry entry : services.values()) if (ids.add(entry.id())) entries.add(entry);
		entries.sort(Comparator.comparing(EngineEntry::name, String.CASE_INSENSITIVE_ORDER).thenComparing(EngineEntry::id));
		return entries;
	}

	/**
	 * The entry of this id.
	 *
	 * @throws EngineException if there is none; the sentence names those there are
	 */
	public EngineEntry entry(String id) throws EngineException {
		List<EngineEntry> entries = list();
		for (EngineEntry entry : entries) if (entry.id().equals(id)) return entry;
		String known = entries.isEmpty() ? "none is installed" : "there are: " + String.join(", ", entries.stream().map(EngineEntry::id).toList());
		throw new EngineException("there is no engine \"" + id + "\", " + known);
	}

	/**
	 * The engine of this id.
	 *
	 * @throws EngineException if there is none, where the sentence names those there are, or if it cannot be made
	 */
	public GeneratorEngine get(String id) throws EngineException {
		return entry(id).engine();
	}
}
