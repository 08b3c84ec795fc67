// SPDX-License-Identifier: EPL-2.0
package gleaner.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.engine.PoemLength.Unit;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class LengthMeterTest {
	private static final String HARP = "\uD83C\uDFB5";

	@Provide
	Arbitrary<List<String>> pieces() {
		return Arbitraries.of("a", "gull", " ", "\n", "\n\n", "  \n", " sea,", HARP, "x" + HARP, "").list().ofMaxSize(30);
	}

	@Provide
	Arbitrary<PoemLength> lengths() {
		return Combinators.combine(Arbitraries.of(Unit.CHARACTERS, Unit.WORDS, Unit.LINES), Arbitraries.integers().between(1, 12))
				.as(PoemLength::new);
	}

	private static String kept(LengthMeter meter, List<String> pieces) {
		StringBuilder kept = new StringBuilder();
		for (String piece : pieces) kept.append(meter.take(piece));
		return kept.toString();
	}

	private static long measure(String text, Unit unit) {
		return switch (unit) {
		case CHARACTERS -> text.length();
		case WORDS -> text.isBlank() ? 0 : text.strip().split("\\s+").length;
		case LINES -> text.lines().filter(line -> !line.isBlank()).count();
		case POEM -> 1;
		};
	}

	@Property
	void keepsABeginningOfTheText(@ForAll("pieces") List<String> pieces, @ForAll("lengths") PoemLength length) {
		LengthMeter meter = new LengthMeter(length);
		String text = String.join("", pieces);
		String kept = kept(meter, pieces);
		assertTrue(text.startsWith(kept));
		if (!meter.isFull()) assertEquals(text, kept);
		assertTrue(measure(kept, length.unit()) <= length.count(), kept);
	}

	@Property
	void aFullPoemHasItsLength(@ForAll("pieces") List<String> pieces, @ForAll("lengths") PoemLength length) {
		LengthMeter meter = new LengthMeter(length);
		String kept = kept(meter, pieces);
		if (!meter.isFull()) return;
		long missing = length.count() - measure(kept, length.unit());
		boolean beforePair = length.unit() == Unit.CHARACTERS && String.join("", pieces).startsWith(HARP, kept.length());
		assertEquals(0, beforePair ? Math.min(missing, Math.abs(missing - 1)) : missing, kept);
	}

	@Property
	void itIsTheSameHoweverTheTextIsCut(@ForAll("pieces") List<String> pieces, @ForAll("lengths") PoemLength length) {
		LengthMeter piecewise = new LengthMeter(length);
		LengthMeter atOnce = new LengthMeter(length);
		assertEquals(atOnce.take(String.join("", pieces)).toString(), kept(piecewise, pieces));
		assertEquals(atOnce.isFull(), piecewise.isFull());
	}

	@Property
	void thePromptCounts(@ForAll("pieces") List<String> prompt, @ForAll("pieces") List<String> pieces,
			@ForAll("lengths") PoemLength length) {
		LengthMeter prompted = new LengthMeter(length);
		prompted.begin(String.join("", prompt));
		LengthMeter plain = new LengthMeter(length);
		kept(plain, prompt);
		assertEquals(plain.isFull(), prompted.isFull());
		assertEquals(kept(plain, pieces), kept(prompted, pieces));
	}

	@Property
	void aCopyGoesItsOwnWay(@ForAll("pieces") List<String> pieces, @ForAll("pieces") List<String> elsewhere,
			@ForAll("lengths") PoemLength length) {
		LengthMeter meter = new LengthMeter(length);
		LengthMeter untouched = new LengthMeter(length);
		kept(meter, pieces);
		kept(untouched, pieces);
		kept(meter.copy(), elsewhere);
		assertEquals(untouched.isFull(), meter.isFull());
		assertEquals(kept(untouched, List.of("and", " so", "\non")), kept(meter, List.of("and", " so", "\non")));
	}

	@Property
	void beginForgetsWhatWas(@ForAll("pieces") List<String> before, @ForAll("pieces") List<String> pieces,
			@ForAll("lengths") PoemLength length) {
		LengthMeter used = new LengthMeter(length);
		kept(used, before);
		used.begin("");
		assertEquals(kept(new LengthMeter(length), pieces), kept(used, pieces));
	}

	@Example
	void aNaturalPoemIsNeverFull() {
		LengthMeter meter = new LengthMeter(PoemLength.NATURAL);
		meter.begin("anything");
		assertEquals("x".repeat(10_000), meter.take("x".repeat(10_000)));
		assertFalse(meter.isFull());
	}

	@Example
	void aSurrogatePairIsNotParted() {
		LengthMeter meter = new LengthMeter(PoemLength.characters(3));
		assertEquals("ab", meter.take("ab" + HARP));
		assertTrue(meter.isFull());
	}

	@Example
	void theLastWordMayStillGrow() {
		LengthMeter meter = new LengthMeter(PoemLength.words(2));
		assertEquals("the tide", meter.take("the tide"));
		assertFalse(meter.isFull());
		assertEquals("s", meter.take("s turn"));
		assertTrue(meter.isFull());
	}

	@Example
	void blankLinesDoNotCount() {
		LengthMeter meter = new LengthMeter(PoemLength.lines(2));
		assertEquals("a\n\n \nb", meter.take("a\n\n \nb\nc"));
	}
}
