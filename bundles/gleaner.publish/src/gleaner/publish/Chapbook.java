// SPDX-License-Identifier: EPL-2.0
package gleaner.publish;

import gleaner.files.StudioException;
import gleaner.studio.Studio;
import gleaner.studio.poem.FacingLine;
import gleaner.studio.poem.Poem;
import gleaner.studio.poem.Poems;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is published: one poem or several.
 *
 * @param title of the book; of a single poem its own, or its first words if it has none
 * @param author may be empty
 * @param date when it was put together
 * @param leaves the poems in their order, one at least
 * @param colophon where everything is from; nothing if the poet wants none
 */
public record Chapbook(String title, String author, LocalDate date, List<Leaf> leaves, Optional<Colophon> colophon) {
	public Chapbook {
		leaves = List.copyOf(leaves);
		if (leaves.isEmpty()) throw new IllegalArgumentException("a book needs at least one poem");
	}

	/**
	 * What a poet decides about a book.
	 *
	 * @param title empty: what the only poem is called, or "Poems"
	 * @param hasFacing whether the raw debris faces the poems
	 * @param hasColophon whether it ends with a colophon
	 */
	public record Plan(String title, String author, boolean hasFacing, boolean hasColophon) {
	}

	/**
	 * Puts a book together of poems of a studio. Reads files.
	 *
	 * @param titles the poems in their order
	 * @throws StudioException if there is no such poem, or it cannot be read
	 */
	public static Chapbook of(Studio studio, List<String> titles, Plan plan, LocalDate date) throws StudioException {
		List<Poem> poems = new ArrayList<>();
		for (String title : titles) poems.add(studio.poems().read(title));
		List<Leaf> leaves = new ArrayList<>();
		for (Poem poem : poems)
			leaves.add(new Leaf(title(poem.title()), poem.harvest(),
					plan.hasFacing() ? FacingLine.of(poem.harvest(), studio.debris()) : List.of()));
		String title = !plan.title().isBlank() ? plan.title().strip() : leaves.size() == 1 ? leaves.getFirst().name() : "Poems";
		return new Chapbook(title, plan.author().strip(), date, leaves,
				plan.hasColophon() ? Optional.of(Colophon.of(poems, studio)) : Optional.empty());
	}

	/** A title that is to be printed: nothing for a poem that the poet has not given one. */
	private static String title(String title) {
		return Poems.isUntitled(title) ? "" : title;
	}

	/** Whether the book is one poem and nothing around it. */
	boolean isSingle() {
		return leaves.size() == 1 && leaves.getFirst().name().equals(title);
	}

	/** Whether it is one poem without a title: then none is printed. */
	boolean isNameless() {
		return isSingle() && leaves.getFirst().title().isEmpty();
	}
}
