// SPDX-License-Identifier: EPL-2.0
package gleaner.performance.supply;

import gleaner.files.StudioException;
import gleaner.studio.Studio;
import java.util.List;

/** Gives poems of the studio, in their order. */
final class PoemsMaker implements Maker {
	private final Studio studio;
	private final List<String> titles;
	private int given;

	PoemsMaker(Studio studio, List<String> titles) {
		this.studio = studio;
		this.titles = titles;
	}

	@Override
	public void make(long all, Taker taker) throws StudioException, InterruptedException {
		while (given < titles.size() && given < all) {
			String title = titles.get(given++);
			taker.take(title, studio.poems().read(title).harvest());
		}
	}
}
