// SPDX-License-Identifier: EPL-2.0
package gleaner.performance.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.files.StudioException;
import gleaner.performance.Hostile;
import gleaner.performance.terminal.SafeOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CastFileTest {
	@TempDir
	private Path folder;

	private CastFile read(String text) throws IOException {
		Path file = folder.resolve("a.cast");
		Files.write(file, text.getBytes(StandardCharsets.UTF_8));
		return CastFile.read(file);
	}

	@Test
	void bothVersionsAreRead() throws IOException {
		CastFile second = read("{\"version\":2,\"width\":90,\"height\":30}\n[0.5,\"o\",\"a\"]\n[1.5,\"m\",\"here\"]\n[2,\"o\",\"b\"]\n");
		assertEquals(List.of(new CastFile.Output(0.5, "a"), new CastFile.Output(2, "b")), second.outputs());
		assertEquals(90, second.width());
		CastFile third = read(
				"{\"version\":3,\"term\":{\"cols\":91,\"rows\":31}}\n# a "
						+ "comment\n[0.5,\"o\",\"a\"]\n[1,\"m\",\"here\"]\n[2,\"o\",\"b\"]\n");
		assertEquals(List.of(new CastFile.Output(0.5, "a"), new CastFile.Output(3.5, "b")), third.outputs());
		assertEquals(31, third.height());
	}

	@Test
	void aCutLastLineIsLeftOut() throws IOException {
		CastFile cast = read("{\"version\":2,\"width\":80,\"height\":24}\n[0.5,\"o\",\"a\"]\n[1,\"o\",\"bbb");
		assertEquals(1, cast.outputs().size());
		assertTrue(cast.remarks().getFirst().contains("cut off"));
	}

	@Test
	void brokenLinesAreLeftOut() throws IOException {
		CastFile cast = read(
				"{\"version\":2,\"width\":-4,\"height\":1e9}\n[[[\nnull\n[1]\n"
						+ "[1e300,\"o\",\"x\"]\n[-1,\"o\",\"x\"]\n[2,\"o\",3]\n[3,\"o\",\"c\"]\n"
						+ "[1,\"o\",\"back\"]\n");
		assertEquals(List.of(new CastFile.Output(3, "c"), new CastFile.Output(3, "back")), cast.outputs());
		assertEquals(80, cast.width());
		assertTrue(cast.remarks().getFirst().startsWith("6 lines"), cast.remarks()::toString);
	}

	@Test
	void whatIsNoneIsRefused() {
		for (String text : List.of("", "hello\n", "{\"version\":9}\n", "[]\n", "{\"version\":2}"))
			assertThrows(StudioException.class, () -> read(text), text);
	}

	@Test
	void noCommandOfAStrangerReachesTheTerminal() {
		SafeOutput safe = new SafeOutput();
		assertEquals("a\u001b[1;31mb\u001b[0m\u001b[2J\u001b[3;4Hc\r\n\u001b[?25l",
				safe.of("a\u001b[1;31mb\u001b[0m\u001b[2J\u001b[3;4Hc\r\n\u001b[?25l"));
		assertEquals("xyz", safe.of("x\u001b]52;c;ZXZpbA==\u0007y\u001b]0;evil\u001b\\z"));
		assertEquals("ab", safe.of("a\u001b[c\u001b[6n\u001b[?1049l\u001b[>4;2m\u001bc\u001bPq evil\u001b\\b\u0007\u0005"));
		assertEquals("12", safe.of("1\u001b]0;cut in the mid") + safe.of("dle\u00072"));
		assertEquals("q", safe.of("\u009d0;evil\u009c\u009b6nq"));
	}

	@Property(tries = 400)
	@Domain(Hostile.class)
	@Domain(DomainContext.Global.class)
	void whateverComesOnlyHarmlessSequencesGo(@ForAll String one, @ForAll String two) {
		SafeOutput safe = new SafeOutput();
		String out = safe.of(one) + safe.of(two);
		String rest = out.replaceAll("\u001b\\[[0-9:;]*[A-Za-z@`]|\u001b\\[\\?25[hl]|\u001b[78DEM]", "");
		assertFalse(rest.chars().anyMatch(c -> Character.isISOControl(c) && "\n\r\t\b".indexOf(c) < 0), () -> rest);
	}
}
