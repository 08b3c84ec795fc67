// SPDX-License-Identifier: EPL-2.0
package gleaner.performance.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gleaner.files.JsonFile;
import gleaner.performance.pace.Screen;
import gleaner.performance.programme.Look;
import gleaner.performance.programme.Mode;
import gleaner.performance.programme.Pace;
import gleaner.performance.programme.Pauses;
import gleaner.performance.stage.Moment;
import gleaner.performance.stage.State;
import java.util.Locale;

/** Writes and reads {@link Moment}s, each an object on a line. */
final class MomentCodec {
	private static final double MILLION = 1e6;

	private MomentCodec() {
	}

	/** Seconds, to a millionth. */
	static double seconds(double t) {
		return Math.rint(t * MILLION) / MILLION;
	}

	static ObjectNode write(Moment moment) {
		ObjectNode json = JsonFile.object();
		json.put("t", seconds(moment.t()));
		switch (moment) {
		case Moment.Set set -> {
			kind(json, "round").put("round", set.round()).put("rounds", set.rounds()).put("title", set.title()).put("before", set.before())
					.put("mode", set.mode().word()).put("poems", set.poems()).put("wordsAMinute", set.wordsAMinute());
			pauses(json, set.pauses());
			json.put("columns", set.screen().columns()).put("rows", set.screen().rows());
		}
		case Moment.Shown shown -> {
			kind(json, "shown").put("poem", shown.poem()).put("start", shown.start()).put("from", shown.from()).put("to", shown.to());
			if (shown.gone() > 0) json.put("gone", seconds(shown.gone()));
			json.put("lasts", seconds(shown.lasts()));
		}
		case Moment.Turned turned -> {
			kind(json, "state").put("state", turned.state().word());
			if (turned.left() > 0) json.put("left", seconds(turned.left()));
		}
		case Moment.Paced paced -> kind(json, "speed").put("wordsAMinute", paced.wordsAMinute());
		case Moment.Rests rests -> pauses(kind(json, "pauses"), rests.pauses());
		case Moment.Blacked blacked -> kind(json, "black").put("black", blacked.black());
		case Moment.Looked(double _, Look look) -> kind(json, "look").put("size", look.size()).put("family", look.family())
				.put("mirrored", look.mirrored()).put("earlier", look.earlier()).put("dark", look.dark()).put("foot", look.foot());
		case Moment.Sized sized ->
			kind(json, "screen").put("columns", sized.screen().columns()).put("rows", sized.screen().rows());
		case Moment.Told told -> kind(json, "told").put("sentence", told.sentence());
		case Moment.Heard heard -> kind(json, "voice").put("listening", heard.listening()).put("at", seconds(heard.at()));
		case Moment.Marked marked -> kind(json, "mark").put("mark", marked.mark()).put("poem", marked.poem()).put("from", marked.from())
				.put("to", marked.to()).put("name", marked.name());
		}
		return json;
	}

	private static ObjectNode kind(ObjectNode json, String kind) {
		return json.put("kind", kind);
	}

	private static void pauses(ObjectNode json, Pauses pauses) {
		json.put("every", pauses.every()).put("seconds", pauses.seconds()).put("countDown", pauses.countDown())
				.put("waitForKey", pauses.waitForKey());
	}

	/** @throws IllegalArgumentException if it is none, or a field of it cannot be */
	static Moment read(JsonNode json) {
		double t = decimal(json, "t");
		if (!(t >= 0) || t > 1e9) throw new IllegalArgumentException("\"t\" is " + t);
		return switch (json.path("kind").asText()) {
		case "round" -> new Moment.Set(t, whole(json, "round"), whole(json, "rounds"), json.path("title").asText(""),
				json.path("before").asText(""), Mode.of(json.path("mode").asText()), Math.max(0, json.path("poems").asLong()), pauses(json),
				speed(json), screen(json));
		case "shown" -> shown(t, json);
		case "state" -> new Moment.Turned(t, State.valueOf(json.path("state").asText().toUpperCase(Locale.ROOT)),
				Math.max(0, decimalOr(json, "left", 0)));
		case "speed" -> new Moment.Paced(t, speed(json));
		case "pauses" -> new Moment.Rests(t, pauses(json));
		case "black" -> new Moment.Blacked(t, json.path("black").asBoolean());
		case "look" -> new Moment.Looked(t, new Look(whole(json, "size"), json.path("family").asText(""),
				json.path("mirrored").asBoolean(), whole(json, "earlier"), json.path("dark").asBoolean(true),
				json.path("foot").asBoolean(true)));
		case "screen" -> new Moment.Sized(t, screen(json));
		case "told" -> new Moment.Told(t, json.path("sentence").asText(""));
		case "voice" -> new Moment.Heard(t, json.path("listening").asBoolean(), Math.max(0, decimalOr(json, "at", 0)));
		case "mark" -> mark(t, json);
		case String kind -> throw new IllegalArgumentException("there is no moment of kind \"" + kind + "\"");
		};
	}

	private static Moment shown(double t, JsonNode json) {
		int start = whole(json, "start");
		int from = whole(json, "from");
		int to = whole(json, "to");
		if (start < 0 || from < start || to < from) throw new IllegalArgumentException("no such place: " + start + ", " + from + ", " + to);
		return new Moment.Shown(t, whole(json, "poem"), start, from, to, Math.clamp(decimalOr(json, "gone", 0), 0, 1),
				Math.max(0, decimal(json, "lasts")));
	}

	private static Moment mark(double t, JsonNode json) {
		int from = whole(json, "from");
		int to = whole(json, "to");
		if (from < 0 || to < from) throw new IllegalArgumentException("no such place: " + from + ", " + to);
		return new Moment.Marked(t, whole(json, "mark"), whole(json, "poem"), from, to, json.path("name").asText(""));
	}

	private static Pauses pauses(JsonNode json) {
		return new Pauses(whole(json, "every"), decimal(json, "seconds"), json.path("countDown").asBoolean(),
				json.path("waitForKey").asBoolean());
	}

	private static Screen screen(JsonNode json) {
		return new Screen(Math.min(whole(json, "columns"), 1000), Math.min(whole(json, "rows"), 1000));
	}

	private static int speed(JsonNode json) {
		return Math.clamp(whole(json, "wordsAMinute"), Pace.SLOWEST, Pace.FASTEST);
	}

	private static int whole(JsonNode json, String field) {
		JsonNode value = json.path(field);
		if (!value.isIntegralNumber() || !value.canConvertToInt()) throw new IllegalArgumentException("\"" + field + "\" is not a number");
		return value.intValue();
	}

	private static double decimal(JsonNode json, String field) {
		JsonNode value = json.path(field);
		if (!value.isNumber() || !Double.isFinite(value.doubleValue()))
			throw new IllegalArgumentException("\"" + field + "\" is not a number");
		return value.doubleValue();
	}

	private static double decimalOr(JsonNode json, String field, double other) {
		return json.has(field) ? decimal(json, field) : other;
	}
}
