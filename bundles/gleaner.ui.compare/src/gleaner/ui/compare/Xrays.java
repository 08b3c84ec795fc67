// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.compare;

import gleaner.compare.xray.ToldXray;
import gleaner.desk.thread.ModelChoice;
import gleaner.engine.GenerationRequest;
import gleaner.studio.Studio;
import gleaner.studio.poem.Harvest;
import gleaner.ui.Background;
import gleaner.ui.Mixing;
import gleaner.ui.Status;
import gleaner.ui.StudioAccess;
import gleaner.ui.Tintable;
import gleaner.voice.GenerationOrder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;

/** Who x-rays a text: its own engine if it has told all there is, else the model that was chosen last, else one that is asked for. */
final class Xrays {
	private static final String MODEL = "gleaner.xray.model";

	private final Room room;
	private final IEclipsePreferences memory;
	private final Background looking;
	private List<ModelChoice> known = List.of();

	/** What was found: whether the text's engine has told how likely its pieces were, and who else could read it. */
	private record Found(boolean isTold, List<ModelChoice> models) {
	}

	Xrays(Room room, IEclipsePreferences memory) {
		this.room = room;
		this.memory = memory;
		looking = Background.newest(room.shell());
	}

	/** The model that was chosen last, if it is there still. */
	Optional<ModelChoice> remembered() {
		String name = memory.get(MODEL, "");
		return known.stream().filter(model -> model.model().equals(name)).findFirst();
	}

	/** Who asks a model what it expects, and goes on by it. */
	static GenerationOrder order(ModelChoice model) {
		return new GenerationOrder(model.engine(), Map.of(), List.of(), Optional.of(model.model()),
				GenerationRequest.poem(ThreadLocalRandom.current().nextInt(1, Mixing.SEEDS)).withDiversity(1));
	}

	/** Asks which of all models is to read. */
	void ask(List<ModelChoice> all, Consumer<ModelChoice> then) {
		known = all;
		if (all.isEmpty()) Status.say("there is no trained model to ask yet; add the starter vintages");
		else ModelDialog.ask(room.shell(), all, memory.get(MODEL, "")).ifPresent(chosen -> {
			memory.put(MODEL, chosen.model());
			then.accept(chosen);
		});
	}

	/** X-rays a text in its place, or no more. */
	void toggle(Tintable text) {
		InPlace here = InPlace.of(room, text);
		if (here.isOn()) {
			looking.cancel();
			here.off();
			Status.say("the x-ray is gone");
		} else begin(here, false);
	}

	/** X-rays a text in its place by another model, which is asked for. */
	void by(Tintable text) {
		begin(InPlace.of(room, text), true);
	}

	private void begin(InPlace here, boolean isAsking) {
		Harvest harvest = here.harvest();
		Optional<Studio> open = StudioAccess.current(); // a room that was just made does not know it yet
		if (open.isEmpty() || harvest.text().isBlank()) {
			Status.say(open.isEmpty() ? "the studio is not open yet" : "there is no text here to x-ray");
			return;
		}
		Studio studio = open.get();
		looking.work("Models", turn -> new Found(!ToldXray.of(harvest, studio.debris()).units().isEmpty(), ModelChoice.all(studio)))
				.then(found -> {
					known = found.models;
					Optional<ModelChoice> last = remembered();
					if (!isAsking && found.isTold) here.on(Optional.empty());
					else if (!isAsking && last.isPresent()) here.on(last);
					else ask(found.models, chosen -> here.on(Optional.of(chosen)));
				});
	}
}
