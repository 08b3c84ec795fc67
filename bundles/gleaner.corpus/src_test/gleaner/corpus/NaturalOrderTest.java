// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class NaturalOrderTest {
	@Example
	void isWhatPeopleExpect() {
		List<String> expected = List.of("a/2", "a/10", "a b", "poem", "Poem 1", "poem 2", "poem 02b", "poem 10", "sea/1", "sea 1");
		List<String> names = new ArrayList<>(expected);
		Collections.shuffle(names);
		names.sort(NaturalOrder.OF_PATHS);
		assertEquals(expected, names);
	}

	@Property
	void isAnOrder(@ForAll("names") String a, @ForAll("names") String b, @ForAll("names") String c) {
		NaturalOrder order = NaturalOrder.OF_PATHS;
		assertEquals(Integer.signum(order.compare(a, b)), -Integer.signum(order.compare(b, a)));
		assertEquals(a.equals(b), order.compare(a, b) == 0);
		if (order.compare(a, b) < 0 && order.compare(b, c) < 0)
			assertEquals(-1, Integer.signum(order.compare(a, c)), a + ", " + b + ", " + c);
	}

	@Provide
	Arbitrary<String> names() {
		return Arbitraries.strings().withChars("aAb/ 0129").ofMaxLength(8);
	}
}
