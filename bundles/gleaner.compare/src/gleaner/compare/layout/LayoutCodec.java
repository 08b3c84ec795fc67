// SPDX-License-Identifier: EPL-2.0
package gleaner.compare.layout;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gleaner.files.JsonFields;
import gleaner.files.JsonFile;
import gleaner.files.StudioException;
import gleaner.voice.OrderCodec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes and reads a {@link Layout}. */
final class LayoutCodec {
	/** The version that is written, and the newest that is read. */
	static final int FORMAT = 1;
	static final String WHAT = "the layout";

	private LayoutCodec() {
	}

	static ObjectNode write(Layout layout) {
		ObjectNode json = JsonFile.object();
		json.put("format", FORMAT).put("name", layout.name()).put("prompt", layout.prompt()).put("seed", layout.seed())
				.put("count", layout.count()).put("inStep", layout.inStep());
		ArrayNode panes = json.putArray("panes");
		for (PaneOrder pane : layout.panes()) {
			ObjectNode node = panes.addObject();
			pane.name().ifPresent(name -> node.put("name", name));
			pane.seed().ifPresent(seed -> node.put("seed", seed));
			node.set("order", OrderCodec.write(pane.order()));
		}
		return json;
	}

	static Layout read(JsonFields json, String name) throws StudioException {
		json.requireFormat(WHAT, FORMAT);
		List<PaneOrder> panes = new ArrayList<>();
		for (JsonFields pane : json.objects("panes")) {
			Optional<Long> seed = pane.has("seed") ? Optional.of(pane.whole("seed")) : Optional.empty();
			panes.add(new PaneOrder(OrderCodec.read(pane.object("order")), pane.optionalText("name"), seed));
		}
		boolean inStep = json.tree().path("inStep").asBoolean(true);
		try {
			return new Layout(name, json.optionalText("prompt").orElse(""), json.optionalWhole("seed").orElse(0),
					json.optionalWhole("count").orElse(0), inStep, panes);
		} catch (IllegalArgumentException e) {
			throw json.wrong("panes", "those of a layout (" + e.getMessage() + ")");
		}
	}
}
