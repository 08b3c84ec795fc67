// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.perform;

import gleaner.cli.kit.Json;
import gleaner.performance.stage.Moment;
import gleaner.performance.stage.Piece;
import gleaner.performance.stage.ShowListener;

/** For programs: prints each poem as an object on a line of its own, when it comes onto the stage. */
final class JsonStage implements ShowListener {
	private final PipedOut out;
	private Piece coming;

	JsonStage(PipedOut out) {
		this.out = out;
	}

	@Override
	public void piece(Piece next) {
		coming = next;
	}

	/** The first moment after a poem is the one in which it comes. */
	@Override
	public void moment(Moment moment) {
		if (coming == null) return;
		out.print(Json.line(ShowJson.poem(coming).put("t", moment.t())) + "\n");
		coming = null;
	}
}
