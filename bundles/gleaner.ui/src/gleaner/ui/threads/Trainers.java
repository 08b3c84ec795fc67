package gleaner.ui.threads;

import gleaner.engine.Parameter;
import gleaner.engine.Trainer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/** What can be set for a training. Nobody trains within the window; the trainers are only asked for their forms. */
final class Trainers {
	private Trainers() {
	}

	/** The parameters of a training, by the engine that will speak with the models; empty where training is not installed. */
	static Map<String, List<Parameter<?>>> parameters() {
		BundleContext context = FrameworkUtil.getBundle(Trainers.class).getBundleContext();
		Map<String, List<Parameter<?>>> parameters = new HashMap<>();
		try {
			for (ServiceReference<Trainer> reference : context.getServiceReferences(Trainer.class, null)) {
				Trainer trainer = context.getService(reference);
				if (trainer != null) parameters.put(String.valueOf(reference.getProperty(Trainer.ENGINE)), trainer.parameters());
			}
		} catch (InvalidSyntaxException e) {
			throw new IllegalStateException("no filter cannot be wrong", e);
		}
		return parameters;
	}
}
