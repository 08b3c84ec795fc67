// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.offer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

class RecentTest {
	@Test
	void forgetsWhatWasAskedForLongestAgo() {
		AtomicInteger made = new AtomicInteger();
		Recent<String, String> recent = new Recent<>(2);
		String a = recent.get("a", key -> key + made.incrementAndGet());
		recent.get("b", key -> key + made.incrementAndGet());
		assertSame(a, recent.get("a", key -> key + made.incrementAndGet()));
		recent.get("c", key -> key + made.incrementAndGet());
		assertSame(a, recent.get("a", key -> key + made.incrementAndGet()));
		assertEquals("b4", recent.get("b", key -> key + made.incrementAndGet()));
	}
}
