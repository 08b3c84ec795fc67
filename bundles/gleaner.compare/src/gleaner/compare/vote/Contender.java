// SPDX-License-Identifier: EPL-2.0
package gleaner.compare.vote;

import gleaner.engine.GenerationRequest;
import gleaner.files.StudioException;
import gleaner.runs.ModelName;
import gleaner.studio.Studio;
import gleaner.voice.GenerationOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * Who is voted for: an engine with its model, mix, settings, diversity and length, whatever its prompt and seed. Two contenders that are
 * equal are the same one.
 *
 * @param order with prompt, seed and number of poems left out
 */
public record Contender(GenerationOrder order) {
	public Contender {
		GenerationRequest request = order.request();
		order = order.with(new GenerationRequest(0, 1, "", 1, request.length(), request.diversity()));
	}

	/**
	 * Who speaks for an order as it is now: a model that is named as the best or the last is the one that is that today.
	 *
	 * @throws StudioException if there is no such model
	 */
	public static Contender of(Studio studio, GenerationOrder order) throws StudioException {
		List<String> models = new ArrayList<>();
		for (String model : order.models()) models.add(studio.runs().model(ModelName.of(model)).name());
		return new Contender(new GenerationOrder(order.engine(), order.settings(), order.mix(), models, order.templates(),
				order.request()));
	}
}
