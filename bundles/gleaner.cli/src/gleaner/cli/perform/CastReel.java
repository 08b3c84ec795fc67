// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.perform;

import gleaner.performance.replay.CastFile;

/** A terminal recording: what has been sent is sent again; to go back it is sent from the beginning. */
final class CastReel implements Reel {
	private static final String BEGIN = "\u001b[0m\u001b[2J\u001b[H\u001b[?25l";

	private final CastFile cast;
	private int sent;

	CastReel(CastFile cast) {
		this.cast = cast;
	}

	@Override
	public double seconds() {
		return cast.seconds();
	}

	@Override
	public String changes(double t) {
		StringBuilder changes = new StringBuilder();
		if (sent > 0 && cast.outputs().get(sent - 1).t() > t) {
			changes.append(BEGIN);
			sent = 0;
		}
		while (sent < cast.outputs().size() && cast.outputs().get(sent).t() <= t) changes.append(cast.outputs().get(sent++).text());
		return changes.toString();
	}

	@Override
	public double next(double t) {
		return sent < cast.outputs().size() ? cast.outputs().get(sent).t() : Double.POSITIVE_INFINITY;
	}
}
