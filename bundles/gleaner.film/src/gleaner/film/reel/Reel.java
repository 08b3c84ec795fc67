// SPDX-License-Identifier: EPL-2.0
package gleaner.film.reel;

import gleaner.film.picture.Canvas;
import java.io.IOException;

/** Where the pictures of a film go, one after the other, each as long as any other. Used by one thread. */
public interface Reel extends AutoCloseable {
	/**
	 * Takes the next picture: what is on the canvas now. What has not changed since the last one is not looked at again.
	 *
	 * @throws IOException if it cannot be kept
	 * @throws InterruptedException if the thread was interrupted
	 */
	void add(Canvas canvas) throws IOException, InterruptedException;

	/**
	 * Brings it to its end: what was taken is complete and on its way to the disk.
	 *
	 * @throws IOException if it cannot be completed
	 * @throws InterruptedException if the thread was interrupted
	 */
	void finish() throws IOException, InterruptedException;

	/** Lets go of everything. Without {@link #finish} before, what is there is of no use. */
	@Override
	void close() throws IOException;
}
