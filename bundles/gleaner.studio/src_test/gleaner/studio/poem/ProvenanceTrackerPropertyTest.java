// SPDX-License-Identifier: EPL-2.0
package gleaner.studio.poem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;

/** Tens of thousands of edits on two poems, beside the simple model. */
class ProvenanceTrackerPropertyTest {
	enum Gesture {
		TYPE, TYPE_ON, OVERTYPE, DELETE, BACKSPACE, HARVEST, FIND, CUT, COPY, PASTE, PASTE_OVER, UNDO, REDO, DRAG_REMOVING_FIRST,
		DRAG_INSERTING_FIRST, DRAG_UNANNOUNCED, SAVE_AND_REOPEN, EDIT_OUTSIDE, OTHER_POEM
	}

	record Step(Gesture gesture, int a, int b) {
	}

	private static final class Session {
		private final Desk[] desks = { new Desk(Harvest.EMPTY), new Desk(Debris.harvest(1, 40, 60)) };
		private Desk desk = desks[0];
		private Harvest clip = Harvest.EMPTY;
		private int caret;
		private int words;
		private int taken;

		void take(Step step) {
			int from = step.a() % (desk.length() + 1);
			int to = from + step.b() % (Math.min(20, desk.length() - from) + 1);
			switch (step.gesture()) {
			case TYPE -> type(from, from, letter(step));
			case TYPE_ON -> type(Math.min(caret, desk.length()), Math.min(caret, desk.length()), letter(step));
			case OVERTYPE -> type(from, to, step.b() % 3 == 0 ? letter(step) : "word" + words++ + " next");
			case DELETE -> desk.delete(from, to);
			case BACKSPACE -> desk.delete(Math.max(0, from - 1), from);
			case HARVEST -> desk.paste(from, from, Harvest.hand("\n").plus(Debris.harvest(step.a() % 5, step.b(), 1 + step.b() % 30)));
			case FIND -> desk.paste(from, from, Harvest.hand("\n").plus(Debris.found(step.a() % 5, step.b(), 1 + step.b() % 30)));
			case CUT -> {
				copy(from, to);
				desk.delete(from, to);
			}
			case COPY -> copy(from, to);
			case PASTE -> desk.paste(from, from, clip);
			case PASTE_OVER -> desk.paste(from, to, clip);
			case UNDO -> desk.undo();
			case REDO -> desk.redo();
			case DRAG_REMOVING_FIRST -> drag(from, to, step.b(), true, true);
			case DRAG_INSERTING_FIRST -> drag(from, to, step.b(), false, true);
			case DRAG_UNANNOUNCED -> drag(from, to, step.b(), true, false);
			case SAVE_AND_REOPEN -> desk.reopen(saved());
			case EDIT_OUTSIDE -> editOutside(from, to, step.b());
			case OTHER_POEM -> desk = desk == desks[0] ? desks[1] : desks[0];
			}
			check();
			if (++taken % 7 == 0) assertEquals(desk.tracker.harvest(), desk.played());
		}

		private void type(int from, int to, String text) {
			desk.type(from, to, text);
			caret = from + text.length();
		}

		private static String letter(Step step) {
			return String.valueOf("abc \ne".charAt(step.b() % 6));
		}

		private void copy(int from, int to) {
			clip = desk.tracker.harvest(from, to);
			assertEquals(desk.marks().subList(from, to), Marks.of(clip.provenance()));
		}

		private void drag(int from, int to, int where, boolean removingFirst, boolean announced) {
			Harvest dragged = desk.tracker.harvest(from, to);
			int target = where % (desk.length() + 1);
			if (target >= from && target <= to || !announced && (dragged.length() < 2 || dragged.text().isBlank())) return;
			desk.together(() -> {
				if (!removingFirst) {
					desk.paste(target, target, dragged);
					int shift = target < from ? dragged.length() : 0;
					desk.delete(from + shift, to + shift);
					return;
				}
				desk.delete(from, to);
				int shifted = target > from ? target - dragged.length() : target;
				if (announced) desk.paste(shifted, shifted, dragged);
				else desk.pasteUnannounced(shifted, dragged);
			});
		}

		private Harvest saved() {
			Harvest harvest = desk.tracker.harvest();
			HarvestFormat.Reading read = HarvestFormat.parse(HarvestFormat.write(harvest));
			assertEquals(new HarvestFormat.Reading.Whole(harvest, ""), read);
			return ((HarvestFormat.Reading.Whole) read).harvest();
		}

		private void editOutside(int from, int to, int what) {
			Harvest before = saved();
			String edited = before.text().substring(0, from) + (what % 2 == 0 ? "" : "outside" + what) + before.text().substring(to);
			Harvest after = before.follow(edited);
			List<Origin> known = Marks.of(before.provenance());
			for (Origin origin : Marks.of(after.provenance())) assertTrue(origin.equals(Origin.UNKNOWN) || known.contains(origin));
			if (from == to && what % 2 == 0) assertEquals(before, after);
			desk.reopen(after);
		}

		private void check() {
			Harvest now = desk.tracker.harvest();
			assertEquals(desk.text(), now.text());
			assertEquals(desk.marks(), Marks.of(now.provenance()));
			Marks.checkForm(now);
		}
	}

	@Property(tries = 600)
	void everyMarkFollowsEveryEdit(@ForAll("steps") List<Step> steps) {
		Session session = new Session();
		for (Step step : steps) session.take(step);
		for (Desk desk : session.desks) {
			session.desk = desk;
			for (int i = 0; i < 30; i++) {
				desk.undo();
				session.check();
			}
			for (int i = 0; i < 30; i++) {
				desk.redo();
				session.check();
			}
			assertEquals(desk.tracker.harvest(), desk.ledger().last());
		}
	}

	@Provide
	Arbitrary<List<Step>> steps() {
		Arbitrary<Integer> place = Arbitraries.integers().between(0, 10_000).withDistribution(RandomDistribution.uniform());
		Arbitrary<Gesture> gestures = Arbitraries.frequency(pairs());
		return Combinators.combine(gestures, place, place).as(Step::new).list().ofMinSize(20).ofMaxSize(150);
	}

	@SuppressWarnings("unchecked")
	private static Tuple2<Integer, Gesture>[] pairs() {
		List<Tuple2<Integer, Gesture>> pairs = new ArrayList<>();
		for (Gesture gesture : Gesture.values())
			pairs.add(Tuple.of(gesture == Gesture.EDIT_OUTSIDE || gesture == Gesture.SAVE_AND_REOPEN ? 1 : 5, gesture));
		return pairs.toArray(Tuple2[]::new);
	}
}
