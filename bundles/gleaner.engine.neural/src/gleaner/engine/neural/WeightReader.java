// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.neural;

import gleaner.engine.Progress;

/** Packs weights as they are read, and tells how far the reading is. For one model. */
final class WeightReader {
	private final String model;
	private final long total;
	private final boolean small;
	private final Progress progress;
	private long done;

	/**
	 * @param total how many weights the model has
	 * @param small whether they are packed into 8 bits each
	 */
	WeightReader(String model, long total, boolean small, Progress progress) {
		this.model = model;
		this.total = total;
		this.small = small;
		this.progress = progress;
	}

	/** @throws InterruptedException if the thread was interrupted */
	Rows pack(float[][] rows) throws InterruptedException {
		if (Thread.interrupted()) throw new InterruptedException();
		done += (long) rows.length * rows[0].length;
		progress.report("reading " + model, Math.min(1, (double) done / total));
		return small ? ByteRows.of(rows) : new FloatRows(rows);
	}
}
