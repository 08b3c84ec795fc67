// SPDX-License-Identifier: EPL-2.0
package gleaner.editor.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.desk.poem.Clippings;
import gleaner.engine.GenerationRequest;
import gleaner.studio.making.MadeOf;
import gleaner.studio.making.Making;
import gleaner.studio.poem.Fragment;
import gleaner.studio.poem.Harvest;
import gleaner.studio.poem.Provenance;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.text.undo.DocumentUndoManager;
import org.junit.jupiter.api.Test;

/** A poem's document under the platform's own undo manager. */
class PoemDocumentTest {
	private final Clippings clippings = new Clippings(List::of);
	private final PoemDocument poem = new PoemDocument(clippings);
	private final DocumentUndoManager undo = new DocumentUndoManager(poem);

	private static Harvest machine(String text) {
		Making source = new Making("markov", "Markov", Map.of("order", "3"), List.of(MadeOf.corpus("Harbour notes", 2, "a")),
				Optional.empty(), GenerationRequest.poem(42).withDiversity(0.8), Instant.parse("2016-12-09T18:39:18Z"));
		return new Harvest(text, Provenance.of(new Fragment("2016-12-09/18-39-18_markov_seed-42", 881, text.length(), source)));
	}

	private void fill(Harvest harvest) {
		poem.fill(harvest);
		undo.connect(this);
	}

	@Test
	void aPoemIsFilledWithoutAnEdit() throws ExecutionException {
		fill(machine("dark water"));
		assertEquals(machine("dark water"), poem.harvest());
		undo.undo();
		assertEquals(machine("dark water"), poem.harvest());
	}

	@Test
	void aWordTypedOverIsUndoneAndRedone() throws BadLocationException, ExecutionException {
		fill(machine("dark water"));
		poem.replace(5, 5, "w");
		for (int i = 1; i < 4; i++) poem.replace(5 + i, 0, "wine".substring(i, i + 1));
		Harvest typed = poem.harvest();
		assertEquals(4, typed.provenance().shares(typed.text()).changed());
		undo.undo();
		undo.undo();
		assertEquals(machine("dark water"), poem.harvest());
		undo.redo();
		undo.redo();
		assertEquals(typed, poem.harvest());
	}

	@Test
	void textDraggedByThePlatformKeepsItsOrigins() throws BadLocationException, ExecutionException {
		fill(machine("dark water").plus(Harvest.hand(" by hand")));
		clippings.selected(poem.harvest(0, 4));
		undo.beginCompoundChange();
		poem.replace(18, 0, "dark");
		poem.replace(0, 4, "");
		undo.endCompoundChange();
		assertEquals(" water by handdark", poem.get());
		assertEquals(9, poem.provenance().shares(poem.get()).machine());
		undo.undo();
		assertEquals(machine("dark water").plus(Harvest.hand(" by hand")), poem.harvest());
	}

	@Test
	void aHarvestIsOneEdit() throws BadLocationException, ExecutionException {
		fill(Harvest.hand("by hand"));
		poem.replace(7, 0, Harvest.hand("\n").plus(machine("dark water")));
		assertEquals(9, poem.provenance().shares(poem.get()).machine());
		undo.undo();
		assertEquals(Harvest.hand("by hand"), poem.harvest());
	}

	/**
	 * Whatever is edited and undone, a text that comes back comes back with origins it had. It is not asked by the stamp: the platform
	 * sometimes gives a stamp back that belonged to another text.
	 */
	@Test
	void everyUndoBringsTheOriginsBack() throws BadLocationException, ExecutionException {
		for (int seed = 0; seed < 100; seed++) {
			Random random = new Random(seed);
			PoemDocument document = new PoemDocument(clippings);
			document.fill(machine("the dark water keeps\nits salt and its mouth"));
			DocumentUndoManager manager = new DocumentUndoManager(document);
			manager.connect(this);
			Set<Harvest> past = new HashSet<>();
			past.add(document.harvest());
			for (int step = 0; step < 120; step++) {
				int what = random.nextInt(6);
				if (what == 0) manager.undo();
				else if (what == 1) manager.redo();
				else edit(document, manager, random, past);
				assertEquals(document.get(), document.harvest().text());
				boolean isKnown = past.stream().anyMatch(known -> known.text().equals(document.get()));
				if (what < 2 && isKnown) assertTrue(past.contains(document.harvest()), "seed " + seed + " step " + step);
				past.add(document.harvest());
			}
		}
	}

	private static void edit(PoemDocument document, DocumentUndoManager manager, Random random, Set<Harvest> past)
			throws BadLocationException {
		int from = random.nextInt(document.getLength() + 1);
		int length = Math.min(random.nextInt(6), document.getLength() - from);
		switch (random.nextInt(4)) {
		case 0 -> document.replace(from, 0, String.valueOf((char) ('a' + random.nextInt(26))));
		case 1 -> document.replace(from, length, random.nextBoolean() ? "" : "\n");
		case 2 -> document.replace(from, length, machine("voivat " + random.nextInt(100)));
		default -> {
			manager.beginCompoundChange();
			document.replace(from, length, "x");
			past.add(document.harvest());
			document.replace(0, 0, "y z");
			manager.endCompoundChange();
		}
		}
	}
}
