// SPDX-License-Identifier: EPL-2.0
package gleaner.studio.poem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class HarvestConcatTest {
	@Test
	void severalTextsAreWhatOneAfterTheOtherMakes() {
		List<Harvest> parts = List.of(Harvest.hand("a "), Harvest.EMPTY, Harvest.unknown("b"), Harvest.hand("\n"), Harvest.hand("c"));
		Harvest sum = Harvest.EMPTY;
		for (Harvest part : parts) sum = sum.plus(part);
		assertEquals(sum, Harvest.concat(parts));
		assertEquals(Harvest.EMPTY, Harvest.concat(List.of()));
	}

	/** A window that shows a long poem beside its debris stood still over this for minutes. */
	@Test
	@Timeout(60)
	void aHundredThousandLinesAreSoonPutTogether() {
		List<Harvest> parts = new ArrayList<>();
		for (int i = 0; i < 100_000; i++) parts.add(i % 2 == 0 ? Harvest.unknown("the tide keeps its own keys") : Harvest.hand("\n"));
		assertEquals(50_000L * 28, Harvest.concat(parts).length());
	}
}
