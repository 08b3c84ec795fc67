package gleaner.cli.training;

import gleaner.engine.EngineException;
import gleaner.engine.Trainer;
import java.util.Collection;
import java.util.List;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/** The trainers that are installed. They come with a plug-in of their own. */
public final class Trainers {
	private static final String PLUGIN = "gleaner.training.feature";

	private final BundleContext bundles;

	private Trainers(BundleContext bundles) {
		this.bundles = bundles;
	}

	static Trainers ofThisProgram() {
		return new Trainers(FrameworkUtil.getBundle(Trainers.class).getBundleContext());
	}

	/** @throws EngineException if no trainer is installed, or none for that engine; the sentence tells the remedy */
	Trainer forEngine(String engine) throws EngineException {
		Collection<ServiceReference<Trainer>> references = references();
		if (references.isEmpty())
			throw new EngineException("the trainer is not installed, since it is large and who only plays models can do without; install it with: gleaner plugin install SITE " + PLUGIN
					+ ", where SITE is the folder or address of the update site with training");
		for (ServiceReference<Trainer> reference : references) if (engine.equals(reference.getProperty(Trainer.ENGINE))) return bundles.getService(reference);
		List<String> known = references.stream().map(r -> String.valueOf(r.getProperty(Trainer.ENGINE))).sorted().toList();
		throw new EngineException("there is nothing to train for the engine \"" + engine + "\"; there is for: " + String.join(", ", known));
	}

	private Collection<ServiceReference<Trainer>> references() {
		try {
			return bundles.getServiceReferences(Trainer.class, null);
		} catch (InvalidSyntaxException e) {
			throw new IllegalStateException("no filter cannot be wrong", e);
		}
	}
}
