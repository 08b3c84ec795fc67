package gleaner.ui.threads;

import gleaner.engine.ParameterGroup;
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

	/** What can be set for a training, by the engine that will speak with the models; empty where training is not installed. */
	static Map<String, List<ParameterGroup>> groups() {
		BundleContext context = FrameworkUtil.getBundle(Trainers.class).getBundleContext();
		Map<String, List<ParameterGroup>> groups = new HashMap<>();
		try {
			for (ServiceReference<Trainer> reference : context.getServiceReferences(Trainer.class, null)) {
				Trainer trainer = context.getService(reference);
				if (trainer != null) groups.put(String.valueOf(reference.getProperty(Trainer.ENGINE)), trainer.groups());
			}
		} catch (InvalidSyntaxException e) {
			throw new IllegalStateException("no filter cannot be wrong", e);
		}
		return groups;
	}
}
