// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.perform;

import gleaner.performance.stage.Moment;
import gleaner.performance.stage.Piece;
import gleaner.performance.stage.ShowListener;

/** Where nobody sees it as on a stage: prints what is shown at the time when it is. */
final class PipedStage implements ShowListener {
	private final PipedOut out;
	private Piece piece;
	private boolean endsLine = true;

	PipedStage(PipedOut out) {
		this.out = out;
	}

	@Override
	public void piece(Piece next) {
		if (piece != null) out.print((endsLine ? "" : "\n") + "\n");
		piece = next;
		endsLine = true;
	}

	@Override
	public void moment(Moment moment) {
		if (!(moment instanceof Moment.Shown shown) || shown.gone() > 0 || piece == null) return;
		String text = piece.text().substring(shown.from(), shown.to());
		if (text.isEmpty()) return;
		out.print(text);
		endsLine = text.endsWith("\n");
	}

	@Override
	public void ended() {
		if (!endsLine) out.print("\n");
	}
}
