// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.mix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class MixModelTest {
	private final MixModel model = new MixModel(MixModel.State.FIRST);

	@Test
	void promptAndSeedGoToAllPanesWhileLinked() {
		model.setPanes(4);
		model.change(m -> m.withPrompt("tiny from carrying").withSeed("7").withDiversity("0.4"));
		for (int pane = 0; pane < 4; pane++) {
			assertEquals("tiny from carrying", model.mix(pane).prompt());
			assertEquals("7", model.mix(pane).seed());
		}
		assertEquals("1", model.mix(1).diversity(), "all else is the pane's own");
	}

	@Test
	void unlinkedPanesHaveTheirOwn() {
		model.setLinked(false);
		model.change(0, m -> m.withPrompt("salt"));
		model.change(1, m -> m.withPrompt("rain"));
		assertEquals("salt", model.mix(0).prompt());
		model.setActive(1);
		model.setLinked(true);
		assertEquals("rain", model.mix(0).prompt(), "linking takes over the active pane's");
	}

	@Test
	void rerollGivesOneSeedToLinkedPanesAndOneEachToOthers() {
		AtomicLong dice = new AtomicLong();
		model.setPanes(3);
		model.reroll(dice::incrementAndGet);
		assertEquals(List.of("1", "1", "1"), List.of(model.mix(0).seed(), model.mix(1).seed(), model.mix(2).seed()));
		model.setLinked(false);
		model.reroll(dice::incrementAndGet);
		assertEquals(List.of("2", "3", "4"), List.of(model.mix(0).seed(), model.mix(1).seed(), model.mix(2).seed()));
		model.setTogether(false);
		model.setActive(1);
		model.reroll(dice::incrementAndGet);
		assertEquals(List.of("2", "5", "4"), List.of(model.mix(0).seed(), model.mix(1).seed(), model.mix(2).seed()));
	}

	@Test
	void panesThatGoKeepWhatTheyWereTold() {
		model.setPanes(4);
		model.change(3, m -> m.withDiversity("0.2"));
		model.setActive(3);
		model.setPanes(1);
		assertEquals(0, model.active());
		model.setPanes(9);
		assertEquals(4, model.panes());
		assertEquals("0.2", model.mix(3).diversity());
	}

	@Test
	void listenersHearOfRealChangesOnly() {
		AtomicInteger heard = new AtomicInteger();
		Runnable leave = model.onChange(heard::incrementAndGet);
		model.change(m -> m.withPrompt(""));
		model.setPanes(model.panes());
		assertEquals(0, heard.get());
		model.change(m -> m.withPrompt("a"));
		assertEquals(1, heard.get());
		leave.run();
		model.change(m -> m.withPrompt("b"));
		assertEquals(1, heard.get());
	}

	@Test
	void weightsAndSettings() {
		Mix mix = Mix.first().withWeight("harbour", 70).withWeight("weather", 140).withWeight("harbour", 20);
		assertEquals(List.of("harbour", "weather"), mix.corpora());
		assertEquals(OptionalInt.of(100), mix.weight("weather"));
		assertEquals("harbour 20 · weather 100", mix.inWords(List.of()));
		assertEquals(OptionalInt.empty(), mix.without("weather").weight("weather"));
		Mix set = mix.withEngine("a").withSetting("order", "3").withEngine("b").withSetting("order", "9");
		assertEquals("9", set.chosen().get("order"));
		assertEquals("3", set.withEngine("a").chosen().get("order"), "each engine keeps its own settings");
		assertNotEquals(mix, set);
	}

	@Test
	void closingAPaneKeepsTheOthers() {
		model.setPanes(3);
		for (int pane = 0; pane < 3; pane++) {
			String diversity = "0." + pane;
			model.change(pane, m -> m.withDiversity(diversity));
		}
		model.setActive(2);
		model.close(1);
		assertEquals(2, model.panes());
		assertEquals(1, model.active());
		assertEquals(List.of("0.0", "0.2", "0.1"), List.of(model.mix(0).diversity(), model.mix(1).diversity(), model.mix(2).diversity()));
		model.close(0);
		model.close(0);
		assertEquals(1, model.panes(), "the last one stays");
		assertEquals("0.2", model.mix().diversity());
	}

	@Test
	void theWindowsMemory() {
		model.setPanes(3);
		model.setSpeed(true, 5_000);
		model.change(m -> m.withWeight("harbour", 3).withPrompt("\u2028 \"tiny\"").withEngine("e").withSetting("order", "x"));
		assertEquals(model.state(), MixStore.read(MixStore.write(model.state())));
		assertEquals(MixModel.FASTEST, model.readingSpeed());
		for (String broken : new String[] { null, "", "{", "null", "[]", "{\"panes\":\"many\"}", "{\"panes\":3,\"mixes\":[null]}" })
			assertEquals(MixModel.State.FIRST, MixStore.read(broken), broken);
		assertEquals(4, MixStore.read(
				"{\"panes\":99,\"active\":7,\"newer\":1,\"linked\":true,\"together\":true,\"full\":true,\"readingSpeed\":0,\"mixes\":[]}")
				.panes());
	}

	@Test
	void theStateComesBack() {
		model.setPanes(3);
		model.setActive(2);
		model.setLinked(false);
		model.setTogether(false);
		model.change(m -> m.withWeight("harbour", 3));
		MixModel again = new MixModel(model.state());
		assertEquals(model.state(), again.state());
	}

	@Test
	void eachDayBeginsWithAFreshSeedAndOffersTheLast() {
		AtomicLong dice = new AtomicLong(100);
		model.begin("2016-12-09", dice::incrementAndGet);
		assertEquals("101", model.mix(0).seed());
		assertEquals("101", model.mix(3).seed(), "linked panes have one");
		assertEquals(Optional.empty(), model.seedBefore(0), "before the first day there was none");
		model.change(m -> m.withSeed("7"));
		model.begin("2016-12-09", dice::incrementAndGet);
		assertEquals("7", model.mix(0).seed(), "the same day goes on with its own");
		MixModel next = new MixModel(MixStore.read(MixStore.write(model.state())));
		next.setLinked(false);
		next.begin("2016-12-10", dice::incrementAndGet);
		assertEquals(List.of("102", "103"), List.of(next.mix(0).seed(), next.mix(1).seed()));
		assertEquals(Optional.of("7"), next.seedBefore(0));
		MixModel again = new MixModel(MixStore.read(MixStore.write(next.state())));
		again.begin("2016-12-10", dice::incrementAndGet);
		assertEquals(Optional.of("7"), again.seedBefore(1), "it is offered for the whole day");
		again.change(m -> m.withSeed("8"));
		assertEquals(Optional.empty(), again.seedBefore(0), "until the poet takes another");
		again.setPanes(2);
		again.close(0);
		assertEquals(Optional.of("7"), again.seedBefore(0), "what a pane was offered goes with it");
	}

	@Test
	void whatAnOlderGleanerKeptHasNoDay() {
		String before = MixStore.write(model.state()).replace(",\"seeds\":{\"day\":\"\",\"panes\":[]}", "");
		assertFalse(before.contains("day"), before);
		assertEquals(DaySeeds.NONE, MixStore.read(before).seeds());
		assertEquals(model.state(), MixStore.read(before));
	}
}
