// SPDX-License-Identifier: EPL-2.0
package gleaner.runs;

import java.nio.file.Path;

/**
 * A model of a thread.
 *
 * @param run the thread's id
 * @param step after how many steps it was kept
 * @param loss of training about then, in nats a character; NaN if not known
 * @param validationLoss on poems held out, in nats a character; NaN if not known
 * @param kept why it is kept for ever; empty if for no special reason
 * @param file where it lies
 * @param bytes how large it is
 */
public record RunModel(String run, long step, double loss, double validationLoss, String kept, Path file, long bytes) {
	/** As orders, debris and provenance name it: {@code 2016-10-26T18-39-18/33380}. */
	public String name() {
		return run + "/" + step;
	}

	/** Another whenever its file is another, as far as can be told without reading that. */
	public String print() {
		return name() + " " + bytes + " " + loss;
	}
}
