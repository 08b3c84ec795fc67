// SPDX-License-Identifier: EPL-2.0
package gleaner.performance.export;

import gleaner.performance.record.CastWriter;
import gleaner.performance.record.Recording;
import gleaner.performance.stage.Moment;
import java.util.ArrayList;
import java.util.List;

/** Writes a recording as an asciicast, anew from its moments: whole even where the one that was written during the show was cut. */
public final class Casts {
	private static final double COUNTED = 0.5;

	private Casts() {
	}

	/** The lines of the file, each with its end. */
	public static String of(Recording recording) {
		StringBuilder cast = new StringBuilder();
		CastWriter writer = new CastWriter(recording.card(), line -> cast.append(line).append('\n'));
		List<Moment.Marked> marks = new ArrayList<>(recording.marks());
		double last = 0;
		for (Moment moment : recording.moments()) {
			while (!marks.isEmpty() && marks.getFirst().t() <= moment.t()) writer.mark(marks.removeFirst());
			if (recording.frameAt(last).state().isTimed())
				for (double t = last + COUNTED; t < moment.t(); t += COUNTED) writer.show(recording.frameAt(t));
			writer.show(recording.frameAt(moment.t()));
			last = moment.t();
		}
		marks.forEach(writer::mark);
		writer.end();
		return cast.toString();
	}
}
