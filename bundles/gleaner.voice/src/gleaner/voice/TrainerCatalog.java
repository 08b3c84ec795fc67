// SPDX-License-Identifier: EPL-2.0
package gleaner.voice;

import gleaner.engine.EngineException;
import gleaner.engine.Trainer;
import gleaner.files.Nearest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
 * The trainers that are installed; ours come with a plug-in of their own. They come and go while the program runs; each call sees those
 * there are. Safe for use by several threads.
 */
@Component(service = TrainerCatalog.class)
public final class TrainerCatalog {
	private final Map<ServiceReference<Trainer>, TrainerEntry> services = new ConcurrentSkipListMap<>(Comparator.reverseOrder());
	private volatile BundleContext context;

	@Activate
	void activate(BundleContext newContext) {
		context = newContext;
	}

	@Reference(name = "trainer", cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC, service = Trainer.class)
	void bindTrainer(ServiceReference<Trainer> trainer) {
		Bundle bundle = trainer.getBundle();
		Maker maker = new Maker(bundle.getSymbolicName(), bundle.getVersion().toString(), bundle.getBundleId());
		services.put(trainer,
				new TrainerEntry(String.valueOf(trainer.getProperty(Trainer.ENGINE)), maker, () -> context.getService(trainer)));
	}

	void unbindTrainer(ServiceReference<Trainer> trainer) {
		services.remove(trainer);
	}

	/** One for each engine, sorted by its id: ours where it is installed, else that which was installed first. */
	public List<TrainerEntry> list() {
		List<TrainerEntry> all = new ArrayList<>(services.values());
		all.sort(Comparator.comparing(TrainerEntry::isOurs).reversed().thenComparing(entry -> entry.maker().installed()));
		Map<String, TrainerEntry> accepted = new TreeMap<>();
		for (TrainerEntry entry : all) accepted.putIfAbsent(entry.engine(), entry);
		return List.copyOf(accepted.values());
	}

	/**
	 * The trainer for an engine.
	 *
	 * @throws EngineException if no trainer is installed, or none for that engine; the sentence tells the remedy
	 */
	public TrainerEntry entry(String engine) throws EngineException {
		List<TrainerEntry> all = list();
		if (all.isEmpty()) throw new EngineException(
				"the trainer is not installed; it is large, and only training needs it; add it with: gleaner plugin trainer, or in the "
						+ "window's room Train");
		for (TrainerEntry entry : all) if (entry.engine().equals(engine)) return entry;
		List<String> engines = all.stream().map(TrainerEntry::engine).toList();
		throw new EngineException("nothing can be trained for the engine \"" + engine + "\"" + Nearest.question(engine, engines)
				+ "; engines to train are: " + String.join(", ", engines));
	}
}
