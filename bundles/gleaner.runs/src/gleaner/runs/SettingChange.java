// SPDX-License-Identifier: EPL-2.0
package gleaner.runs;

import com.fasterxml.jackson.databind.node.ObjectNode;
import gleaner.files.JsonFields;
import gleaner.files.StudioException;

/**
 * A setting that was changed on the way.
 *
 * @param step from which on it is another
 * @param setting its name
 * @param from what it was, as text
 * @param to what it is from there on, as text
 */
public record SettingChange(long step, String setting, String from, String to) {
	static SettingChange read(JsonFields json) throws StudioException {
		return new SettingChange(json.whole("step"), json.text("setting"), json.text("from"), json.text("to"));
	}

	void write(ObjectNode json) {
		json.put("step", step).put("setting", setting).put("from", from).put("to", to);
	}
}
