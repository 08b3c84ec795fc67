// SPDX-License-Identifier: EPL-2.0
package gleaner.runs;

import com.fasterxml.jackson.databind.node.ObjectNode;
import gleaner.files.JsonFields;
import gleaner.files.StudioException;

/**
 * What the card of a thread tells of a model.
 *
 * @param step after how many steps it was kept
 * @param loss of training about then, in nats a character; NaN if not known
 * @param validationLoss on poems held out, in nats a character; NaN if not measured
 * @param why it is kept for ever, e.g. {@code before the explosion}; empty if it may be let go
 */
public record KeptModel(long step, double loss, double validationLoss, String why) {
	/** The same, kept for ever; if it is already, for the first reason. */
	public KeptModel pinned(String reason) {
		return new KeptModel(step, loss, validationLoss, why.isEmpty() ? reason : why);
	}

	static KeptModel read(JsonFields json) throws StudioException {
		return new KeptModel(json.whole("step"), json.decimalOrNaN("loss"), json.decimalOrNaN("validationLoss"),
				json.optionalText("kept").orElse(""));
	}

	void write(ObjectNode json) {
		json.put("step", step);
		write(json, "loss", loss);
		write(json, "validationLoss", validationLoss);
		if (why.isEmpty()) json.remove("kept");
		else json.put("kept", why);
	}

	/** Numbers that JSON does not have are left out. */
	static void write(ObjectNode json, String field, double value) {
		if (Double.isFinite(value)) json.put(field, value);
		else json.remove(field);
	}
}
