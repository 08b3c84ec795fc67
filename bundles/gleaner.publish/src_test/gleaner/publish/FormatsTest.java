// SPDX-License-Identifier: EPL-2.0
package gleaner.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.files.StudioException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Formats of plug-ins stand behind Gleaner's own, and harm nobody. */
class FormatsTest {
	@TempDir
	Path folder;

	/** A stranger's, which writes the poems in capitals, or fails. */
	private record Loud(Supplier<String> ending, String label, RuntimeException fault) implements PoemFormat {
		@Override
		public String extension() {
			return ending.get();
		}

		@Override
		public List<String> write(Chapbook book, OutputStream out) throws IOException {
			for (Leaf leaf : book.leaves()) out.write(leaf.text().text().toUpperCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
			if (fault != null) throw fault;
			return List.of("all is loud");
		}
	}

	private static Loud loud(String ending, String label) {
		return new Loud(() -> ending, label, null);
	}

	@Test
	void aStrangersFormatWritesWhatItWrites() throws StudioException, IOException {
		Formats formats = Formats.with(List.of(loud("loud", "In capitals")));
		assertEquals(Format.values().length + 1, formats.all().size());
		PoemFormat found = formats.of("LOUD").orElseThrow();
		assertEquals("In capitals", found.label());
		Path file = folder.resolve("rain.loud");
		assertEquals(List.of("all is loud"), Formats.write(found, Books.single(), file));
		assertTrue(Files.readString(file).startsWith("THE GUTTERS COUNT ALL NIGHT"));
	}

	@Test
	void whatCannotBeNamedOrIsTakenIsLeftOut() {
		List<Loud> bad = List.of(loud("pdf", "Mine"), loud("", "Mine"), loud("../x", "Mine"), loud("Loud", "Mine"), loud("x", " "),
				loud("y", "a\u001b[31m"), loud("z", "a".repeat(61)), new Loud(() -> {
					throw new IllegalStateException("no name");
				}, "Mine", null));
		assertEquals(List.of(Format.values()), Formats.with(bad).all());
		assertEquals(Format.values().length + 1, Formats.with(List.of(loud("a", "A"), loud("a", "B"))).all().size());
	}

	@Test
	void oneThatFailsIsNamedAndTheFileIsAsItWas() throws IOException {
		Formats formats = Formats.with(List.of(new Loud(() -> "loud", "In capitals", new IllegalStateException("boom"))));
		Path file = Files.writeString(folder.resolve("rain.loud"), "before");
		StudioException e = assertThrows(StudioException.class,
				() -> Formats.write(formats.of("loud").orElseThrow(), Books.single(), file));
		assertTrue(e.getMessage().contains("the format In capitals of a plug-in fails: boom"), e.getMessage());
		assertEquals("before", Files.readString(file));
	}
}
