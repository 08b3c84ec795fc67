// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GuideTest {
	private final GuidePage one = GuidePage.of("one", "# One\n\nabout the sea\n\n## 2. Sea\n\nsalt and **light**\n");
	private final GuidePage two = GuidePage.of("two", "# Two\n\n## Engines\n\n- sea engines\n");
	private final Guide guide = new Guide(List.of(one, two));

	@Test
	void linksLeadToPagesAndHeadings() {
		assertEquals(Optional.of(new Guide.Spot(two, 0)), guide.follow(one, "two.md"));
		assertEquals(Optional.of(new Guide.Spot(two, 1)), guide.follow(one, "two.md#engines"));
		assertEquals(Optional.of(new Guide.Spot(one, 2)), guide.follow(one, "#sea"));
		assertEquals(Optional.empty(), guide.follow(two, "#sea"), "that heading is on the other page");
		assertEquals(Optional.empty(), guide.follow(one, "three.md"));
		assertEquals(Optional.empty(), guide.follow(one, "https://example.org/two.md.html"));
		assertEquals(Optional.of(new Guide.Spot(two, 1)), guide.find("engines"));
	}

	@Test
	void searchFindsBlocksWithAllWordsAndHeadingsFirst() {
		List<Guide.Hit> hits = guide.search("SEA");
		assertEquals(List.of(2, 1, 2), hits.stream().map(hit -> hit.spot().block()).toList());
		assertEquals("2. Sea", hits.getFirst().heading());
		assertEquals("Engines", hits.getLast().heading());
		assertEquals(List.of("salt and light"), guide.search("light salt").stream().map(Guide.Hit::excerpt).toList());
		assertEquals(List.of(), guide.search("light sea"));
		assertEquals(List.of(), guide.search("  "));
	}

	@Test
	void anExcerptShowsTheWordInALongBlock() {
		Guide longer = new Guide(List.of(GuidePage.of("p", "word ".repeat(200) + "needle" + " word".repeat(200))));
		String excerpt = longer.search("needle").getFirst().excerpt();
		assertTrue(excerpt.contains("needle") && excerpt.length() < 200, excerpt);
		assertTrue(excerpt.startsWith("… ") && excerpt.endsWith(" …"), excerpt);
	}

	@Test
	void theTrailGoesBackAndForth() {
		Trail<String> trail = new Trail<>();
		assertFalse(trail.canGoBack() || trail.canGoForward());
		List.of("a", "b", "b", "c").forEach(trail::went);
		assertEquals(Optional.of("b"), trail.back());
		assertEquals(Optional.of("a"), trail.back());
		assertEquals(Optional.empty(), trail.back());
		assertEquals(Optional.of("b"), trail.forward());
		trail.went("d");
		assertFalse(trail.canGoForward(), "what lay ahead is forgotten");
		assertEquals(Optional.of("b"), trail.back());
	}

	@Test
	void keysAreFoundByKeyByWordAndByPlace() {
		KeyRow row = new KeyRow("Ctrl+J", "Join Lines", "in a poem", "Join the selected lines");
		assertTrue(row.answers("ctrl+j") && row.answers("poem join") && row.answers("") && row.answers("selected"));
		assertFalse(row.answers("debris"));
	}
}
