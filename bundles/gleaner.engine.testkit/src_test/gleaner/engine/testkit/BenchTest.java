// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.engine.GeneratorEngine;
import gleaner.engine.testkit.hostile.HostileEngines;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** The bench says of each promise what came of it, a line for each. */
class BenchTest {
	private static List<String> said(Supplier<GeneratorEngine> engine, String id, int strictness, String after) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		new Bench(new PrintStream(out, true, StandardCharsets.UTF_8)).run(engine, id, strictness, after, Map.of());
		return out.toString(StandardCharsets.UTF_8).lines().toList();
	}

	private static GeneratorEngine scripted() {
		return new ScriptedEngine("salt and snow ");
	}

	@Test
	void eachPromiseIsBegunAndKept() {
		String id = scripted().info().id();
		List<String> lines = said(BenchTest::scripted, id, 1, "-");
		assertEquals(List.of("begin\tMADE\t1\tit can be made", "kept", "begin\tINFO\t1\t" + Promise.INFO.words(), "kept",
				"begin\tOPENS\t1\t" + Promise.OPENS.words(), "kept"), lines.subList(0, 6));
		assertEquals("end", lines.getLast());
		assertTrue(lines.get(6).startsWith("text\t"));
		assertEquals(lines.get(6), said(BenchTest::scripted, id, 0, "-").get(2), "the text is the same when it is asked for alone");
		assertEquals("begin\tOPENS\t1\t" + Promise.OPENS.words(), said(BenchTest::scripted, id, 1, "INFO").getFirst());
	}

	@Test
	void whatKeepsItFromBeingMadeIsOneLine() {
		assertEquals(List.of("begin\tMADE\t1\tit can be made", "broken\tthe engine cannot be made: its range / is wrong", "end"),
				said(() -> {
					throw new IllegalStateException(new IllegalArgumentException("its range\nis wrong"));
				}, "x", 5, "-"));
		assertTrue(said(BenchTest::scripted, "other", 5, "-").get(1)
				.startsWith("broken\tthe annotation calls it \"other\" and info() calls it"));
	}

	@Test
	void whateverInfoThrowsIsTold() {
		for (String id : List.of("info-throws", "info-error", "info-mute-error", "info-unlinked", "info-overflows", "info-null",
				"class-fails")) {
			List<String> lines = said(() -> HostileEngines.find(id).orElseThrow(), id, 5, "-");
			assertTrue(lines.get(1).startsWith("broken\tinfo() "), lines.toString());
			assertEquals("end", lines.getLast());
			assertEquals(3, lines.size());
		}
	}
}
