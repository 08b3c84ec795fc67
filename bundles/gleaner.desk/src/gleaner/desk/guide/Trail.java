// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where somebody has been, for Back and Forward. */
public final class Trail<T> {
	private static final int LONGEST = 200;

	private final List<T> places = new ArrayList<>();
	private int at = -1;

	/** Somebody has gone to a place; what lay before them is forgotten. To go where one is is no step. */
	public void went(T place) {
		if (at >= 0 && places.get(at).equals(place)) return;
		places.subList(at + 1, places.size()).clear();
		places.add(place);
		if (places.size() > LONGEST) places.removeFirst();
		at = places.size() - 1;
	}

	public boolean canGoBack() {
		return at > 0;
	}

	public boolean canGoForward() {
		return at + 1 < places.size();
	}

	/** Goes back, if there is anything to go back to. */
	public Optional<T> back() {
		return canGoBack() ? Optional.of(places.get(--at)) : Optional.empty();
	}

	/** Goes forward again. */
	public Optional<T> forward() {
		return canGoForward() ? Optional.of(places.get(++at)) : Optional.empty();
	}
}
