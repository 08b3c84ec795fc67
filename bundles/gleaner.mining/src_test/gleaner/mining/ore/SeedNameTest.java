// SPDX-License-Identifier: EPL-2.0
package gleaner.mining.ore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SeedNameTest {
	@Test
	void theHeaderInTheNameIsUnderstood() {
		Label label = SeedName.read("2016-12-09T10-11-12_DIR-2016-10-26T18-39-18_Model-84953_Loss-0.456_Chars-1111.txt", Instant.EPOCH)
				.orElseThrow();
		assertEquals("39-18", label.source());
		assertEquals("84953", label.model());
		assertEquals(84953, label.step());
		assertEquals(0.456, label.loss());
		assertTrue(Double.isNaN(label.diversity()));
		assertEquals(LocalDateTime.of(2016, 12, 9, 10, 11, 12).atZone(ZoneId.systemDefault()).toInstant(), label.made());
	}

	@Test
	void partsMayStandInAnyOrderAndBeMissing() {
		Label label = SeedName.read("poemsDIR-Nightjar_Diversity-0.8_Model-33380_Seed-42.txt", Instant.EPOCH).orElseThrow();
		assertEquals("Nightjar", label.source());
		assertEquals(33380, label.step());
		assertEquals(0.8, label.diversity());
		assertEquals("42", label.seed());
		assertEquals("33380, 0.8", label.citation());
		assertEquals(Instant.EPOCH, label.made());
	}

	@Test
	void namesWithoutAHeaderTellNothing() {
		for (String name : new String[] { "poem.txt", "Model-3.txt", "Model railways.txt", "", "_" + "Model-".repeat(1000) + ".txt" })
			assertTrue(SeedName.read(name, Instant.EPOCH).isEmpty(), name);
	}

	@Test
	void whatIsNoNumberIsNotKnown() {
		Label label = SeedName.read("DIR-x_Model-best_Loss-nan_Chars-many.txt", Instant.EPOCH).orElseThrow();
		assertEquals("best", label.model());
		assertEquals(-1, label.step());
		assertTrue(Double.isNaN(label.loss()));
		assertEquals(-1, SeedName.read("DIR-x_Model-99999999999999999999_Loss-1.txt", Instant.EPOCH).orElseThrow().step());
	}

	@Property
	void anyNameHasAnAnswer(@ForAll String name) {
		SeedName.read(name, Instant.EPOCH);
		SeedName.read("DIR-" + name + "_Model-" + name + "_Loss-" + name, Instant.EPOCH);
	}
}
