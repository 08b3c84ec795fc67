// SPDX-License-Identifier: EPL-2.0
package gleaner.performance.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gleaner.files.Faults;
import gleaner.files.JsonFile;
import gleaner.files.StudioException;
import gleaner.performance.record.Recording;
import gleaner.performance.stage.Foot;
import gleaner.performance.stage.Frame;
import gleaner.performance.stage.Moment;
import gleaner.performance.stage.Plain;
import gleaner.performance.stage.State;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes a page that plays a performance from a file, with sound: one file with all that it needs, and no call to anybody. */
public final class PlayerPage {
	/** In bytes. A larger voice stands beside the page. */
	public static final long LARGEST_INSIDE = 24L << 20;

	private static final double MILLIS = 1000;
	private static final String DATA = "/*DATA*/";
	private static final String TITLE = "<!--TITLE-->";

	private PlayerPage() {
	}

	/**
	 * The page.
	 *
	 * @param voice the name of a file beside the page with the voice; empty to put the voice inside, if there is one
	 * @throws StudioException if the voice cannot be read, or is too large to be put inside
	 */
	public static String of(Recording recording, String voice) throws StudioException {
		ObjectNode data = JsonFile.object();
		String name = recording.card().programme().name();
		data.put("title", name.isBlank() ? recording.name() : name).put("seconds", recording.seconds());
		frames(recording, data);
		ArrayNode marks = data.putArray("marks");
		for (Moment.Marked mark : recording.marks())
			marks.addObject().put("t", mark.t()).put("name", mark.name().isBlank() ? "mark " + mark.mark() : Plain.of(mark.name()));
		voice(recording, voice, data);
		String json = data.toString().replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029");
		return page().replace(TITLE, Plain.of(data.path("title").asText()).replace("&", "&amp;").replace("<", "&lt;")).replace(DATA, json);
	}

	/** Each frame in which something changed: texts by their number in a list. */
	private static void frames(Recording recording, ObjectNode data) {
		Map<String, Integer> texts = new LinkedHashMap<>();
		ArrayNode frames = data.putArray("frames");
		String last = "";
		for (Moment moment : recording.moments()) {
			Frame frame = recording.frameAt(moment.t());
			ObjectNode json = JsonFile.object();
			json.put("line", text(frame.words().line(), texts)).put("shown", frame.words().shown());
			ArrayNode earlier = json.putArray("earlier");
			frame.words().earlier().forEach(line -> earlier.add(text(line, texts)));
			json.put("mode", frame.standing().mode().word());
			if (frame.state() == State.TITLE) json.put("mode", "title");
			if (frame.black()) json.put("black", true);
			Foot foot = Foot.of(frame);
			if (!frame.state().isTimed()) json.put("right", text(foot.right(), texts));
			json.put("left", text(foot.left(), texts));
			if (frame.state() == State.PAUSE || frame.state() == State.COUNTDOWN) json.put("counts", Math.round(frame.left() * 10) / 10.0);
			String now = json.toString();
			if (now.equals(last)) continue;
			last = now;
			frames.add(json.put("t", Math.floor(moment.t() * MILLIS) / MILLIS));
		}
		ArrayNode list = data.putArray("texts");
		texts.keySet().forEach(list::add);
	}

	private static int text(String text, Map<String, Integer> texts) {
		return texts.computeIfAbsent(text, _ -> texts.size());
	}

	private static void voice(Recording recording, String beside, ObjectNode data) throws StudioException {
		Optional<Path> voice = recording.voice();
		List<Moment.Heard> heard = new ArrayList<>(recording.listenings());
		if (voice.isEmpty() || heard.isEmpty()) return;
		ObjectNode sound = data.putObject("voice");
		if (beside.isEmpty()) sound.put("src", inside(voice.get()));
		else sound.put("src", beside);
		ArrayNode parts = sound.putArray("parts");
		for (Moment.Heard each : heard) parts.addObject().put("t", each.t()).put("on", each.listening()).put("at", each.at());
	}

	private static String inside(Path voice) throws StudioException {
		try {
			if (Files.size(voice) > LARGEST_INSIDE) throw new StudioException("the voice has " + Files.size(voice)
					+ " bytes, too many to put them into a page; put it beside the page");
			return "data:audio/wav;base64," + Base64.getEncoder().encodeToString(Files.readAllBytes(voice));
		} catch (StudioException e) {
			throw e;
		} catch (IOException e) {
			throw Faults.reading(voice, e);
		}
	}

	private static String page() {
		try (InputStream in = PlayerPage.class.getResourceAsStream("player.html")) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		} catch (IOException e) {
			throw new IllegalStateException("the page is in the bundle", e);
		}
	}
}
