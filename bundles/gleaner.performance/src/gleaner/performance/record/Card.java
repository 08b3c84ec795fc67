// SPDX-License-Identifier: EPL-2.0
package gleaner.performance.record;

import com.fasterxml.jackson.databind.node.ObjectNode;
import gleaner.files.JsonFields;
import gleaner.files.JsonFile;
import gleaner.files.StudioException;
import gleaner.performance.pace.Screen;
import gleaner.performance.programme.Programme;
import gleaner.performance.programme.ProgrammeCodec;
import java.time.Instant;
import java.util.Optional;

/**
 * What a performance was, in its {@code performance.json}.
 *
 * @param programme as it was at the beginning
 * @param screen of the stage, at the beginning
 * @param began by the time of day
 * @param ended nothing while it goes on, and if the program was killed
 * @param seconds how long it was; 0 while it goes on, and if the program was killed
 * @param poems how many were shown; 0 while it goes on, and if the program was killed
 */
public record Card(Programme programme, Screen screen, Instant began, Optional<Instant> ended, double seconds, int poems) {
	private static final int FORMAT = 1;

	Card ended(Instant at, double length, int shown) {
		return new Card(programme, screen, began, Optional.of(at), length, shown);
	}

	ObjectNode write() {
		ObjectNode json = JsonFile.object();
		json.put("format", FORMAT).put("began", began.toString());
		ended.ifPresent(at -> json.put("ended", at.toString()).put("seconds", seconds).put("poems", poems));
		json.putObject("screen").put("columns", screen.columns()).put("rows", screen.rows());
		json.set("programme", ProgrammeCodec.write(programme));
		return json;
	}

	static Card read(JsonFields json) throws StudioException {
		json.requireFormat("the performance", FORMAT);
		JsonFields programme = json.object("programme");
		Optional<Instant> ended = json.has("ended") ? Optional.of(json.instant("ended")) : Optional.empty();
		return new Card(ProgrammeCodec.read(programme, programme.optionalText("name").orElse("")), screen(json), json.instant("began"),
				ended, json.has("seconds") ? json.decimal("seconds") : 0, (int) json.optionalWhole("poems").orElse(0));
	}

	private static Screen screen(JsonFields json) throws StudioException {
		if (!json.has("screen")) return Screen.USUAL;
		JsonFields screen = json.object("screen");
		try {
			return new Screen((int) screen.whole("columns"), (int) screen.whole("rows"));
		} catch (IllegalArgumentException e) {
			throw json.wrong("screen", e.getMessage());
		}
	}
}
