package gleaner.publish;

import gleaner.studio.poem.FacingLine;
import gleaner.studio.poem.Harvest;
import java.util.List;

/**
 * A poem in a book.
 *
 * @param title its title
 * @param text lines end with {@code \n}
 * @param facing its lines beside the raw debris they were taken from; empty if that is not to be shown
 */
public record Leaf(String title, Harvest text, List<FacingLine> facing) {
	public Leaf {
		facing = List.copyOf(facing);
	}

	/** The lines without those that are empty at the start and at the end. */
	List<Harvest> lines() {
		return Lines.of(text);
	}
}
