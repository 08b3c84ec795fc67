// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.poem;

import gleaner.studio.poem.Harvest;
import java.util.List;
import java.util.function.Supplier;

/**
 * What was last copied, and what is or was last selected: text that comes in equal to one of them came from there, by paste, by the
 * middle mouse button or by a drag, whichever way the system carried it. UI thread only.
 */
public final class Clippings {
	private final Supplier<List<Harvest>> elsewhere;
	private Harvest copied = Harvest.EMPTY;
	private Harvest selected = Harvest.EMPTY;
	private boolean isDragging;

	/** @param elsewhere what is selected in other places than poems; asked when text comes in that is not from a poem */
	public Clippings(Supplier<List<Harvest>> elsewhere) {
		this.elsewhere = elsewhere;
	}

	public void copied(Harvest harvest) {
		copied = harvest;
	}

	public void selected(Harvest harvest) {
		selected = harvest;
	}

	/** While a selection is being dragged, even a single character is known by its text. */
	public void dragging(boolean now) {
		isDragging = now;
	}

	/** The origin of text that came in; empty if it was not copied or selected here. */
	public Harvest origin(String text) {
		if (isDragging && text.equals(selected.text())) return selected;
		if (text.length() < 2 || text.isBlank()) return Harvest.EMPTY;
		if (text.equals(copied.text())) return copied;
		if (text.equals(selected.text())) return selected;
		return elsewhere.get().stream().filter(other -> other.text().equals(text)).findFirst().orElse(Harvest.EMPTY);
	}
}
