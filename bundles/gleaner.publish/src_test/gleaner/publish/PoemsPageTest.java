// SPDX-License-Identifier: EPL-2.0
package gleaner.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.engine.TemplatePoem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PoemsPageTest {
	private static final TemplatePoem NIGHT = new TemplatePoem("Kitchen", "poems/7.txt", "Night <Watch>", "Ada & Cane");
	private static final PageFacts FACTS = new PageFacts("As in 2015", List.of("Kitchen", "reservoir: salt"), 42, Duration.ofMillis(30_500),
			Instant.parse("2015-08-04T12:00:00Z"), true);

	@TempDir
	private Path folder;

	private String page(boolean isInOrder, PageFacts facts, PagePoem... poems) throws Exception {
		Path file = folder.resolve("deep/page.html");
		try (PoemsPage page = new PoemsPage(isInOrder)) {
			for (PagePoem poem : poems) page.add(poem);
			page.write(file, facts);
		}
		return Files.readString(file);
	}

	private static List<String> ids(String page) {
		List<String> ids = new ArrayList<>();
		Matcher matcher = Pattern.compile("<article id=\"([^\"]+)\"").matcher(page);
		while (matcher.find()) ids.add(matcher.group(1));
		return ids;
	}

	private static PagePoem poem(long number, String text) {
		return new PagePoem(number, List.of(NIGHT), "Salt & Rime", "Ode <Weir>", text);
	}

	@Test
	void theNewestStandsFirstOrTheFirst() throws Exception {
		PagePoem[] poems = { poem(5, "five"), poem(6, "six"), poem(7, "seven") };
		assertEquals(List.of("poem-7", "poem-6", "poem-5"), ids(page(false, FACTS, poems)));
		String inOrder = page(true, FACTS, poems);
		assertEquals(List.of("poem-5", "poem-6", "poem-7"), ids(inOrder));
		assertTrue(inOrder.contains("<a class=\"number\" href=\"#poem-6\">6</a>"), "each poem has a link to itself");
	}

	@Test
	void whatAKilledProgramHasPutAsideGoes() throws Exception {
		Process dead = new ProcessBuilder("true").start();
		dead.waitFor();
		Path left = Files.writeString(folder.resolve(".gleaner-" + dead.pid() + "-1abc.tmp"), "poems");
		Files.setLastModifiedTime(left, java.nio.file.attribute.FileTime.from(Instant.now().minusSeconds(60)));
		Path other = Files.writeString(folder.resolve("gleaner.tmp"), "of somebody");
		try (PoemsPage page = new PoemsPage(false, folder)) {
			page.add(poem(1, "one"));
			assertFalse(Files.exists(left));
			assertTrue(Files.exists(other));
		}
		try (var files = Files.list(folder)) {
			assertEquals(List.of(other), files.toList(), "a page leaves nothing behind");
		}
	}

	@Test
	void itTellsHowManyHowFastAndOfWhat() throws Exception {
		String page = page(false, FACTS, poem(1, "one"), poem(2, "two"));
		assertTrue(page.contains("<title>As in 2015 · 2 poems</title>"));
		assertTrue(page.contains("2 poems · made in 30.5 seconds · 4 a minute · 4 August 2015"), page.substring(page.indexOf("<header")));
		assertTrue(page.contains("seed 42, of Kitchen, reservoir: salt"));
		assertEquals(19_900, new PageFacts("x", List.of(), 1, Duration.ofSeconds(30), Instant.EPOCH, true).perMinute(9_950));
		String broken = page(false, new PageFacts("x", List.of(), 1, Duration.ZERO, Instant.EPOCH, false), poem(1, "one"));
		assertTrue(broken.contains("1 poem, broken off · made in 0.0 seconds · 1 January 1970"), broken);
	}

	@Test
	void titlesAuthorsAndTemplatesStandAboveAndNothingIsMarkup() throws Exception {
		String page = page(false, FACTS, poem(1, "a <b>line</b> & one\n\n    in\u0007dented  twice  \n"));
		assertTrue(page.contains("<h2>Salt &amp; Rime</h2><p class=\"author\">Ode &lt;Weir&gt;</p>"
				+ "<p class=\"after\">after <cite>Night &lt;Watch&gt;</cite> by Ada &amp; Cane</p>"), page);
		assertTrue(page.contains("<pre dir=\"auto\">a &lt;b&gt;line&lt;/b&gt; &amp; one\n\n    indented  twice</pre>"), page);
		assertFalse(page.contains("<b>"));
	}

	/** HTML leaves the first line break behind {@code <pre>} out. */
	@Test
	void anEmptyFirstLineStays() throws Exception {
		assertTrue(page(false, FACTS, poem(1, "\nlow")).contains("<pre dir=\"auto\">\n\nlow</pre>"));
	}

	@Test
	void ofAHeadingTitleAndAuthorAreTold() {
		assertEquals(new PagePoem(3, List.of(), "Rime", "O. Weir", "salt\n\nrain"),
				PagePoem.of(3, List.of(), "Rime\nby O. Weir\n\nsalt\n\nrain", 2));
		assertEquals(new PagePoem(3, List.of(), "Rime", "", "salt"), PagePoem.of(3, List.of(), "Rime\n\nsalt", 2));
		assertEquals(new PagePoem(3, List.of(), "", "", "Rime\nby O. Weir\n\nsalt"),
				PagePoem.of(3, List.of(), "Rime\nby O. Weir\n\nsalt", 1));
		assertEquals(new PagePoem(3, List.of(), "", "", "salt\nrain\n\nsalt"), PagePoem.of(3, List.of(), "salt\nrain\n\nsalt", 2));
		assertEquals(new PagePoem(3, List.of(), "", "", "Rime\n\nsalt"), PagePoem.of(3, List.of(), "Rime\n\nsalt", 0));
		assertEquals(new PagePoem(3, List.of(), "", "", "salt"), PagePoem.of(3, List.of(), "salt", 2));
	}

	@Test
	void tenThousandStandOnOnePageAndLeaveNothingBehind() throws Exception {
		Path file = folder.resolve("page.html");
		long before = temporary();
		try (PoemsPage page = new PoemsPage(false)) {
			for (int i = 1; i <= 10_116; i++) page.add(poem(i, "line of poem " + i + "\n" + "the rain comes down on salt\n".repeat(20)));
			page.write(file, FACTS);
			assertEquals(10_116, page.poems());
		}
		String page = Files.readString(file);
		assertEquals(10_116, ids(page).size());
		assertEquals("poem-10116", ids(page).getFirst());
		assertTrue(page.contains("10,116 poems") && page.contains("line of poem 4711\n"));
		assertEquals(before, temporary());
	}

	private static long temporary() throws Exception {
		try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
			return files.filter(each -> each.getFileName().toString().startsWith("gleaner-page")).count();
		}
	}
}
