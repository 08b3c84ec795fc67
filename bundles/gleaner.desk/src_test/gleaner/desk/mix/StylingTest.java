// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.mix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.engine.EngineException;
import gleaner.engine.EngineInfo;
import gleaner.engine.Ingredient.Kind;
import gleaner.engine.Need;
import gleaner.engine.Parameter;
import gleaner.engine.Style;
import gleaner.voice.StyleShelf.Shelved;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Choosing styles in a form: what they set, what stays, and that nothing set by hand is lost. */
class StylingTest {
	private static final EngineInfo ENGINE = EngineInfo.of("anew", "Anew", "makes anew").withNeeds(Need.any(Kind.TEMPLATES)).withParameters(
			new Parameter.Text("template", "Template", "Which.", ""), new Parameter.LongText("text", "Text", "What.", ""),
			new Parameter.Whole("strength", "Strength", "How much.", 55, 0, 100), new Parameter.Flag("rhyme", "Rhyme", "Whether.", false),
			new Parameter.LongText("never", "Never", "Words.", ""));
	private static final Style GENTLE = new Style("Gentle", "Little.", Map.of("strength", "25", "rhyme", "yes"));
	private static final Style WILD = new Style("Wild", "Much.", Map.of("strength", "100"));
	private static final Style MINE = new Style("Mine", "", Map.of("strength", "70", "never", "moggy"));
	private final Styling styling = new Styling(ENGINE);
	private final Mix mix = Mix.first().withEngine("anew").withSetting("strength", "40").withSetting("never", "cat")
			.withSetting("template", "Low bridge, 1");

	private Mix choose(Mix from, Style style, Style before) {
		return styling.choose(from, style, Optional.ofNullable(before));
	}

	@Test
	void aStyleSetsHowAndLeavesOnWhat() {
		Mix gentle = choose(mix, GENTLE, null);
		assertEquals(Map.of("strength", "25", "rhyme", "yes", "never", "cat", "template", "Low bridge, 1"), gentle.chosen());
		assertEquals("Gentle", gentle.style().name());
		assertEquals("moggy", choose(gentle, MINE, GENTLE).chosen().get("never"), "a list that the style names is the style's");
		assertEquals(Mix.first().settings(), gentle.withEngine("markov").withSettings(Map.of()).withEngine("other").chosen(),
				"other engines know nothing of it");
	}

	@Test
	void whatWasSetByHandComesBack() {
		Mix wild = choose(choose(mix, GENTLE, null), WILD, GENTLE);
		assertEquals("100", wild.chosen().get("strength"));
		assertFalse(wild.chosen().containsKey("rhyme"), "what a style does not name is standard");
		Mix own = styling.own(wild, Optional.of(WILD));
		assertEquals(mix.chosen(), own.chosen());
		assertEquals("", own.style().name());
		assertEquals(own, styling.own(own, Optional.empty()), "once more changes nothing");
	}

	@Test
	void changesToAStyleAreSettingsByHand() {
		Mix changed = choose(mix, GENTLE, null).withSetting("strength", "30");
		assertTrue(styling.isChanged(changed, GENTLE));
		assertEquals("30", styling.own(changed, Optional.of(GENTLE)).chosen().get("strength"));
		Mix again = choose(changed, GENTLE, GENTLE);
		assertEquals("25", again.chosen().get("strength"), "chosen again it is as it was");
		assertEquals("30", styling.own(again, Optional.of(GENTLE)).chosen().get("strength"), "and what was changed comes back");
	}

	@Test
	void onlyWhatTheStyleDecidesIsAChange() {
		Mix gentle = choose(mix, GENTLE, null);
		assertFalse(styling.isChanged(gentle, GENTLE));
		assertFalse(styling.isChanged(gentle.withSetting("template", "Weir").withSetting("text", "A poem.").withSetting("never", "dog"),
				GENTLE));
		assertFalse(styling.isChanged(gentle.withSetting("rhyme", "true"), GENTLE), "the same in other words");
		assertTrue(styling.isChanged(gentle.withSetting("rhyme", "no"), GENTLE));
		assertTrue(styling.isChanged(choose(mix, WILD, null).withSetting("rhyme", "yes"), WILD), "it left that as it was");
		assertTrue(styling.isChanged(choose(mix, MINE, null).withSetting("never", "moggy\ndog"), MINE));
		assertTrue(styling.isChanged(gentle.withSetting("strength", "some"), GENTLE), "what cannot be is a change too");
	}

	@Test
	void whatIsAsItAlwaysIsNeedsNoStyle() {
		Mix first = Mix.first().withEngine("anew");
		assertTrue(styling.isStandard(first.withSetting("template", "Weir").withSetting("strength", "055")));
		assertFalse(styling.isStandard(first.withSetting("strength", "54")));
		assertFalse(styling.isStandard(first.withSetting("never", "cat")));
	}

	@Test
	void aStyleThatHasGoneLeavesItsSettings() {
		Mix mine = choose(mix, MINE, null);
		assertEquals(mine.chosen(), styling.own(mine, Optional.empty()).chosen());
		Mix gentle = styling.choose(mine, GENTLE, Optional.empty());
		assertEquals("70", styling.own(gentle, Optional.of(GENTLE)).chosen().get("strength"));
	}

	@Test
	void keptStylesHoldAllButWhatIsMadeAnew() throws Exception {
		Style kept = styling.style(mix.withSetting("text", "A poem."), "Mine", "For fog.");
		assertEquals(new Style("Mine", "For fog.", Map.of("strength", "40", "rhyme", "no", "never", "cat")), kept);
		assertFalse(styling.isChanged(choose(mix, kept, kept), kept));
		assertTrue(assertThrows(EngineException.class, () -> styling.style(mix.withSetting("strength", "all"), "Mine", "")).getMessage()
				.contains("strength is \"all\""));
	}

	@Test
	void itIsRememberedFromOneStartToTheNext() {
		MixModel model = new MixModel(MixModel.State.FIRST);
		model.change(m -> choose(mix, GENTLE, null));
		MixModel.State read = MixStore.read(MixStore.write(model.state()));
		assertEquals(model.state(), read);
		assertEquals("Gentle", read.mixes().getFirst().style().name());
		String before = MixStore.write(new MixModel(MixModel.State.FIRST).state()).replace("\"styles\":{},", "");
		assertFalse(before.contains("styles"));
		assertEquals(MixModel.State.FIRST.panes(), MixStore.read(before).panes(), "what was kept before there were styles is read");
		assertEquals("", MixStore.read(before).mixes().getFirst().style().name());
	}

	@Test
	void namesOfStyles() {
		StyleName names = new StyleName("Anew",
				List.of(new Shelved(new Style("Word salad", "", Map.of()), false), new Shelved(MINE, true)));
		assertEquals(Optional.of(""), names.fault("  "));
		assertEquals(Optional.empty(), names.fault(" Toward fog "));
		assertEquals(Optional.empty(), names.fault("mine"), "it is asked whether to replace it");
		assertEquals("Mine", names.kept(" mine "));
		assertEquals("Toward fog", names.kept(" Toward fog "));
		assertTrue(names.fault("word-salad").orElseThrow().contains("\u201CWord salad\u201D is a style that Anew brings"));
		assertTrue(names.fault("a/b").orElseThrow().startsWith("A style cannot have that name"));
	}

	@Test
	void whatIsMadeAnewIsSaid() {
		Mix none = Mix.first().withEngine("anew").withWeight("harbour", 0);
		assertTrue(TemplateWords.of(none, ENGINE).startsWith("Nothing to remake yet"));
		Mix all = none.withWeight("harbour", 50);
		assertTrue(TemplateWords.of(all, ENGINE).startsWith("Gleaner remakes the poems of these corpora"));
		assertTrue(TemplateWords.of(all.withSetting("template", " Weir "), ENGINE).startsWith("Only \u201CWeir\u201D is remade"));
		assertTrue(TemplateWords.of(all.withSetting("text", "x").withSetting("template", "Weir"), ENGINE)
				.startsWith("Gleaner remakes your own text"));
		assertEquals("Gleaner remakes your own text.", TemplateWords.of(none.withSetting("text", "x"), ENGINE));
		assertEquals("", TemplateWords.of(all, EngineInfo.of("markov", "Markov", "goes on")));
	}

	@Test
	void aTextOfOnesOwnGoesToAnEngineThatCanMakeItAnew() {
		EngineInfo markov = EngineInfo.of("markov", "Markov", "goes on");
		EngineInfo other = EngineInfo.of("other", "Other", "makes anew too").withNeeds(Need.any(Kind.TEMPLATES))
				.withParameters(new Parameter.LongText("text", "Text", "What.", ""));
		Mix told = Variations.of(mix.withEngine("markov"), List.of(markov, ENGINE, other), "A poem.").orElseThrow();
		assertEquals("anew", told.engine());
		assertEquals("A poem.", told.chosen().get("text"));
		assertEquals("40", told.chosen().get("strength"), "with the settings that it had");
		assertEquals("other", Variations.of(mix.withEngine("other"), List.of(markov, ENGINE, other), "x").orElseThrow().engine());
		assertEquals(Optional.empty(), Variations.of(mix, List.of(markov), "x"));
		Mix poems = Variations.ofPoems(told);
		assertEquals("", poems.chosen().get("text"));
		assertEquals("", poems.chosen().get("template"));
		assertEquals(Mix.first(), Variations.ofPoems(Mix.first()));
	}

	@Test
	void wordsThatShallNeverComeAgain() {
		assertTrue(NeverAgain.isThere(ENGINE));
		assertFalse(NeverAgain.isThere(EngineInfo.of("markov", "Markov", "goes on")));
		Mix never = NeverAgain.with(mix, " Gully ");
		assertEquals("cat\ngully", never.chosen().get("never"));
		assertTrue(NeverAgain.has(never, "GULLY"));
		assertEquals(never, NeverAgain.with(never, "gully"), "once is enough");
		assertEquals(mix, NeverAgain.without(never, "gully"));
		assertEquals(mix, NeverAgain.with(mix, " "));
		assertEquals(mix, NeverAgain.without(mix, "gully"));
		assertEquals("", NeverAgain.without(mix, "Cat").chosen().get("never"));
	}
}
