// SPDX-License-Identifier: EPL-2.0
package gleaner.performance.programme;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gleaner.files.JsonFields;
import gleaner.files.JsonFile;
import gleaner.files.StudioException;
import gleaner.voice.OrderCodec;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The one way in which a {@link Programme} is written: in its file, and in the card of a performance. */
public final class ProgrammeCodec {
	/** The version that is written, and the newest that is read. */
	public static final int FORMAT = 1;

	private static final String WHAT = "the programme";

	private ProgrammeCodec() {
	}

	/** As JSON, with what stands in a file already and is not known here. What a newer Gleaner wrote is not written over. */
	static ObjectNode write(Programme programme, Path file) throws StudioException {
		ObjectNode kept = JsonFile.object();
		if (Files.isRegularFile(file)) {
			try {
				kept = JsonFile.read(file).copy();
			} catch (StudioException e) {
				kept = JsonFile.object(); // what makes no sense is not worth keeping
			}
			if (kept.has("format")) JsonFile.read(file).requireFormat(WHAT, FORMAT);
		}
		kept.setAll(write(programme));
		return kept;
	}

	/** As JSON. */
	public static ObjectNode write(Programme programme) {
		ObjectNode json = JsonFile.object();
		json.put("format", FORMAT).put("name", programme.name());
		json.set("look", write(programme.look()));
		ArrayNode rounds = json.putArray("rounds");
		for (Round round : programme.rounds()) rounds.add(write(round));
		return json;
	}

	/** As JSON. */
	public static ObjectNode write(Look look) {
		return JsonFile.object().put("size", look.size()).put("family", look.family()).put("mirrored", look.mirrored())
				.put("earlier", look.earlier()).put("dark", look.dark()).put("foot", look.foot());
	}

	private static ObjectNode write(Round round) {
		ObjectNode json = JsonFile.object();
		json.put("title", round.title());
		json.set("says", write(round.says()));
		json.put("poems", round.poems()).put("mode", round.mode().word());
		json.putObject("pace").put("wordsAMinute", round.pace().wordsAMinute()).put("punctuation", round.pace().punctuation())
				.put("warmUp", round.pace().warmUp()).put("between", round.pace().between());
		json.putObject("pauses").put("every", round.pauses().every()).put("seconds", round.pauses().seconds())
				.put("countDown", round.pauses().countDown()).put("waitForKey", round.pauses().waitForKey());
		json.putObject("before").put("title", round.before().title()).put("seconds", round.before().seconds())
				.put("countDown", round.before().countDown());
		json.put("asks", round.asks());
		return json;
	}

	private static ObjectNode write(Says says) {
		ObjectNode json = JsonFile.object();
		switch (says) {
		case Says.Spoken(var order) -> json.set("order", OrderCodec.write(order));
		case Says.Poems(List<String> titles) -> {
			ArrayNode list = json.putArray("poemTitles");
			titles.forEach(list::add);
		}
		case Says.TextFile(Path file) -> json.put("file", file.toString());
		}
		return json;
	}

	/**
	 * From JSON.
	 *
	 * @param name what it is called
	 * @throws StudioException if a newer Gleaner wrote it or a field cannot be; the sentence names file and field
	 */
	public static Programme read(JsonFields json, String name) throws StudioException {
		json.requireFormat(WHAT, FORMAT);
		List<Round> rounds = new ArrayList<>();
		for (JsonFields round : json.objects("rounds")) rounds.add(round(round));
		return new Programme(name, rounds, json.has("look") ? look(json.object("look")) : Look.USUAL);
	}

	/** A look from JSON; what is missing is usual. */
	public static Look look(JsonFields json) throws StudioException {
		Look usual = Look.USUAL;
		try {
			return new Look(whole(json, "size", usual.size()), json.optionalText("family").orElse(usual.family()),
					truth(json, "mirrored", usual.mirrored()), whole(json, "earlier", usual.earlier()), truth(json, "dark", usual.dark()),
					truth(json, "foot", usual.foot()));
		} catch (IllegalArgumentException e) {
			throw json.wrong("look", e.getMessage());
		}
	}

	private static Round round(JsonFields json) throws StudioException {
		try {
			Mode mode = Mode.of(json.text("mode"));
			return new Round(json.optionalText("title").orElse(""), says(json.object("says")), json.whole("poems"), mode,
					json.has("pace") ? pace(json.object("pace"), Pace.usual(mode)) : Pace.usual(mode),
					json.has("pauses") ? pauses(json.object("pauses")) : Pauses.NONE,
					json.has("before") ? before(json.object("before")) : Round.Before.NOTHING, truth(json, "asks", true));
		} catch (IllegalArgumentException e) {
			throw new StudioException("a round of the programme is wrong: " + e.getMessage(), e);
		}
	}

	private static Pace pace(JsonFields json, Pace usual) throws StudioException {
		return new Pace(whole(json, "wordsAMinute", usual.wordsAMinute()), truth(json, "punctuation", usual.punctuation()),
				decimal(json, "warmUp", usual.warmUp()), decimal(json, "between", usual.between()));
	}

	private static Pauses pauses(JsonFields json) throws StudioException {
		Pauses usual = Pauses.NONE;
		return new Pauses(whole(json, "every", usual.every()), decimal(json, "seconds", usual.seconds()),
				truth(json, "countDown", usual.countDown()), truth(json, "waitForKey", usual.waitForKey()));
	}

	private static Round.Before before(JsonFields json) throws StudioException {
		Round.Before usual = Round.Before.NOTHING;
		return new Round.Before(json.optionalText("title").orElse(usual.title()), decimal(json, "seconds", usual.seconds()),
				whole(json, "countDown", usual.countDown()));
	}

	private static Says says(JsonFields json) throws StudioException {
		if (json.has("order")) return new Says.Spoken(OrderCodec.read(json.object("order")));
		if (json.has("poemTitles")) return new Says.Poems(json.texts("poemTitles"));
		try {
			return new Says.TextFile(Path.of(json.text("file")));
		} catch (InvalidPathException e) {
			throw json.wrong("file", "the name of a file");
		}
	}

	private static int whole(JsonFields json, String field, int usual) throws StudioException {
		if (!json.has(field)) return usual;
		long value = json.whole(field);
		if (value != (int) value) throw json.wrong(field, "a smaller number");
		return (int) value;
	}

	private static double decimal(JsonFields json, String field, double usual) throws StudioException {
		return json.has(field) ? json.decimal(field) : usual;
	}

	private static boolean truth(JsonFields json, String field, boolean usual) throws StudioException {
		if (!json.has(field)) return usual;
		if (!json.tree().path(field).isBoolean()) throw json.wrong(field, "true or false");
		return json.tree().path(field).booleanValue();
	}
}
