// SPDX-License-Identifier: EPL-2.0
package gleaner.compare.vote;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gleaner.compare.vote.Vote.Candidate;
import gleaner.files.JsonFields;
import gleaner.files.JsonFile;
import gleaner.files.StudioException;
import gleaner.voice.OrderCodec;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Writes and reads a {@link Vote}, an object on a line. */
final class VoteCodec {
	/** The version that is written, and the newest that is read. */
	static final int FORMAT = 1;
	/** In a line that takes a vote back: its id. */
	static final String TAKEN_BACK = "takenBack";

	private VoteCodec() {
	}

	static ObjectNode write(Vote vote) {
		ObjectNode json = JsonFile.object();
		json.put("format", FORMAT).put("id", vote.id()).put("at", vote.at().toString()).put("layout", vote.layout())
				.put("prompt", vote.prompt()).put("blind", vote.isBlind());
		ArrayNode chosen = json.putArray("chosen");
		vote.chosen().stream().sorted().forEach(chosen::add);
		ArrayNode ballot = json.putArray("ballot");
		for (Candidate candidate : vote.ballot()) {
			ObjectNode node = ballot.addObject();
			node.put("name", candidate.name()).put("debris", candidate.debris()).put("poem", candidate.poem())
					.put("seed", candidate.seed());
			node.set("order", OrderCodec.write(candidate.contender().order()));
		}
		return json;
	}

	static Vote read(JsonFields json) throws StudioException {
		json.requireFormat("a vote", FORMAT);
		List<Candidate> ballot = new ArrayList<>();
		for (JsonFields node : json.objects("ballot"))
			ballot.add(new Candidate(new Contender(OrderCodec.read(node.object("order"))), node.text("name"),
					node.optionalText("debris").orElse(""), node.optionalWhole("poem").orElse(0), node.optionalWhole("seed").orElse(0)));
		Set<Integer> chosen = new LinkedHashSet<>();
		for (long each : json.wholes("chosen")) chosen.add((int) Math.clamp(each, -1, Integer.MAX_VALUE));
		try {
			return new Vote(json.text("id"), json.instant("at"), json.optionalText("layout").orElse(""),
					json.optionalText("prompt").orElse(""), json.tree().path("blind").asBoolean(false), ballot, chosen);
		} catch (IllegalArgumentException e) {
			throw json.wrong("chosen", "places in the ballot (" + e.getMessage() + ")");
		}
	}
}
