package gleaner.desk.thread;

import gleaner.engine.Parameter;
import gleaner.engine.ParameterGroup;
import gleaner.engine.Trainer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/** What can be set for a training. Nobody trains within the window; the trainers are only asked for their forms. */
public final class Trainers {
	private Trainers() {
	}

	/** What can be set for a training, by the engine that will speak with the models; empty where training is not installed. */
	public static Map<String, List<ParameterGroup>> groups() {
		Map<String, List<ParameterGroup>> groups = new HashMap<>();
		installed().forEach((engine, trainer) -> groups.put(engine, trainer.groups()));
		return groups;
	}

	/** What can be changed about a training that goes on, in the same groups; empty where training is not installed, or nothing can be changed. */
	public static List<ParameterGroup> changeable(String engine) {
		Trainer trainer = installed().get(engine);
		if (trainer == null) return List.of();
		Set<String> names = trainer.changeable().stream().map(Parameter::name).collect(Collectors.toSet());
		return trainer.groups().stream().map(group -> new ParameterGroup(group.label(), group.parameters().stream().<Parameter<?>>filter(p -> names.contains(p.name())).toList()))
				.filter(group -> !group.parameters().isEmpty()).toList();
	}

	private static Map<String, Trainer> installed() {
		BundleContext context = FrameworkUtil.getBundle(Trainers.class).getBundleContext();
		Map<String, Trainer> trainers = new HashMap<>();
		try {
			for (ServiceReference<Trainer> reference : context.getServiceReferences(Trainer.class, null)) {
				Trainer trainer = context.getService(reference);
				if (trainer != null) trainers.put(String.valueOf(reference.getProperty(Trainer.ENGINE)), trainer);
			}
		} catch (InvalidSyntaxException e) {
			throw new IllegalStateException("no filter cannot be wrong", e);
		}
		return trainers;
	}
}
