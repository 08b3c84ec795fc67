// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.train;

import gleaner.engine.EngineException;
import gleaner.engine.Parameter;
import gleaner.engine.ParameterGroup;
import gleaner.ui.Status;
import gleaner.ui.StudioAccess;
import gleaner.voice.TrainerCatalog;
import gleaner.voice.TrainerEntry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What can be set for a training. Nobody trains within the window; the trainers are only asked for their forms. One that does not answer is
 * named and left out.
 */
public final class Trainers {
	private Trainers() {
	}

	/** Whether anything can be trained. */
	static boolean isThere() {
		return StudioAccess.trainers().stream().anyMatch(catalog -> !catalog.list().isEmpty());
	}

	/** What can be set for a training, by the engine that will speak with the models; empty where training is not installed. */
	public static Map<String, List<ParameterGroup>> groups() {
		Map<String, List<ParameterGroup>> groups = new HashMap<>();
		for (TrainerEntry trainer : StudioAccess.trainers().map(TrainerCatalog::list).orElse(List.of())) {
			List<ParameterGroup> said = groups(trainer);
			if (!said.isEmpty()) groups.put(trainer.engine(), said);
		}
		return groups;
	}

	/** The trainer for an engine, to check settings with. */
	public static Optional<TrainerEntry> of(String engine) {
		return StudioAccess.trainers().stream().flatMap(catalog -> catalog.list().stream())
				.filter(trainer -> trainer.engine().equals(engine)).findFirst();
	}

	private static List<ParameterGroup> groups(TrainerEntry trainer) {
		try {
			return trainer.groups();
		} catch (EngineException e) {
			Status.say(e.getMessage());
			return List.of();
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			return List.of();
		}
	}

	/**
	 * What can be changed about a training that goes on, in the same groups; empty where training is not installed, or nothing can be
	 * changed.
	 */
	public static List<ParameterGroup> changeable(String engine) {
		Optional<TrainerEntry> trainer = of(engine);
		if (trainer.isEmpty()) return List.of();
		Set<String> names = changeable(trainer.get());
		return groups(trainer.get()).stream()
				.map(group -> new ParameterGroup(group.label(),
						group.parameters().stream().<Parameter<?>>filter(p -> names.contains(p.name())).toList()))
				.filter(group -> !group.parameters().isEmpty()).toList();
	}

	private static Set<String> changeable(TrainerEntry trainer) {
		try {
			return trainer.changeable().stream().map(Parameter::name).collect(Collectors.toSet());
		} catch (EngineException e) {
			Status.say(e.getMessage());
			return Set.of();
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			return Set.of();
		}
	}
}
