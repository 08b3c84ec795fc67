// SPDX-License-Identifier: EPL-2.0
package gleaner.performance.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gleaner.files.JsonFile;
import gleaner.files.StudioException;
import gleaner.performance.stage.Piece;
import gleaner.studio.poem.HarvestFormat;
import java.nio.charset.StandardCharsets;

/** Writes and reads the poems of a performance, each an object on a line: the text is written with where it is from, as harvests are. */
final class PieceCodec {
	private static final ObjectMapper MAPPER = new ObjectMapper();

	private PieceCodec() {
	}

	static ObjectNode write(Piece piece) {
		ObjectNode json = JsonFile.object();
		json.put("poem", piece.number()).put("round", piece.round()).put("inRound", piece.inRound()).put("title", piece.title());
		try {
			json.set("text", MAPPER.readTree(HarvestFormat.line(piece.harvest())));
		} catch (JsonProcessingException e) {
			throw new IllegalStateException("what was written can be read", e);
		}
		return json;
	}

	/** @throws IllegalArgumentException if it is none */
	static Piece read(JsonNode json) throws StudioException {
		int number = json.path("poem").asInt();
		if (number < 1) throw new IllegalArgumentException("\"poem\" is " + json.path("poem"));
		return new Piece(number, Math.max(1, json.path("round").asInt()), Math.max(1, json.path("inRound").asLong()),
				json.path("title").asText(""), HarvestFormat.read(json.path("text").toString().getBytes(StandardCharsets.UTF_8)));
	}
}
