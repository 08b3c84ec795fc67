// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.perform;

import com.fasterxml.jackson.databind.node.ObjectNode;
import gleaner.cli.kit.Json;
import gleaner.performance.record.ShownLine;
import gleaner.performance.stage.Piece;
import gleaner.studio.making.MakingCodec;
import gleaner.studio.poem.Fragment;
import gleaner.studio.poem.Origin;

/** What a show says, as objects. */
final class ShowJson {
	private ShowJson() {
	}

	/** A poem, with how it was made where a machine made it. */
	static ObjectNode poem(Piece piece) {
		ObjectNode object = Json.object().put("poem", piece.number()).put("round", piece.round()).put("title", piece.title())
				.put("text", piece.text());
		piece.harvest().provenance().runs().stream().filter(run -> run.origin() instanceof Origin.Machine).findFirst().ifPresent(run -> {
			Fragment fragment = ((Origin.Machine) run.origin()).fragment();
			object.put("debris", fragment.debris()).put("number", fragment.poem());
			object.set("making", MakingCodec.write(fragment.making()));
		});
		return object;
	}

	/** A line as it was shown. */
	static ObjectNode line(ShownLine line) {
		return Json.object().put("t", line.t()).put("until", line.until()).put("poem", line.piece().number()).put("from", line.from())
				.put("to", line.to()).put("text", line.text());
	}
}
