// SPDX-License-Identifier: EPL-2.0
package gleaner.studio.poem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class HarvestFormatPropertyTest {
	@Property(tries = 2000)
	void randomBytesNeverThrow(@ForAll byte[] bytes) {
		HarvestFormat.parse(bytes);
	}

	/** One or two characters of a valid file are changed: it is read, refused, or newer, but never throws, and what is read is whole. */
	@Property(tries = 5000)
	void aFewWrongCharactersNeverThrow(@ForAll @IntRange(max = 100_000) int where, @ForAll("scraps") String scrap,
			@ForAll @IntRange(max = 3) int gone) {
		String json = where % 2 == 0 ? HarvestFormatTest.json()
				: new String(HarvestFormat.write(Debris.found(1, 10, 20).plus(Harvest.hand("\n"))), StandardCharsets.UTF_8);
		int from = where % json.length();
		String wrong = json.substring(0, from) + scrap + json.substring(Math.min(json.length(), from + gone));
		if (HarvestFormat.parse(wrong.getBytes(StandardCharsets.UTF_8)) instanceof HarvestFormat.Reading.Whole(Harvest read, String _))
			assertEquals(read.text().length(), read.provenance().length());
	}

	@Provide
	Arbitrary<String> scraps() {
		return Arbitraries.oneOf(Arbitraries.strings().withChars("0123456789-.eE{}[],:\"\\ntf\u0000 ").ofMaxLength(3),
				Arbitraries.of("null", "1e999", "-9999999999", "\\ud800", "{}"));
	}
}
